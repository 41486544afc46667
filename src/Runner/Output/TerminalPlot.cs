using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Kernels.OnDemand.Analysis;

namespace Runner.Output;

/// <summary>A formula and its derivative in letters: * is the value, . the derivative.</summary>
internal static class TerminalPlot
{
    private const int MostColumns = 61;
    private const int LeastColumns = 11;
    private const int Rows = 17;
    private const int LabelWidth = 9;
    private const double Largest = 1e6;

    /// <param name="points">The points.</param>
    /// <param name="room">The columns that there are for labels and curve; 0 where that is unknown.</param>
    public static string Of(IReadOnlyList<FormulaPoint> points, int room)
    {
        int columns = room == 0 ? MostColumns : Math.Clamp(room - LabelWidth - 1, LeastColumns, MostColumns);
        double[] shown = [.. points.SelectMany(point => new[] { point.Value, point.Derivative }).Where(IsShown), 0];
        (double least, double greatest) = (shown.Min(), shown.Max());
        if (least == greatest)
            greatest = least + 1;
        char[][] letters = [.. Enumerable.Range(0, Rows).Select(_ => Enumerable.Repeat(' ', columns).ToArray())];
        Array.Fill(letters[Row(0)], '-');
        (double from, double to) = (points[0].At, points[^1].At);
        if (from <= 0 && to >= 0)
            foreach (char[] row in letters)
                row[(int)Math.Round(-from / (to - from) * (columns - 1))] = '|';
        for (int column = 0; column < columns; column++)
        {
            FormulaPoint point = points[(int)((long)column * (points.Count - 1) / (columns - 1))];
            Put(column, point.Derivative, '.');
            Put(column, point.Value, '*');
        }

        StringBuilder text = new();
        for (int row = 0; row < Rows; row++)
        {
            string label = row == 0 ? Number(greatest) : row == Rows - 1 ? Number(least) : "";
            text.Append(CultureInfo.InvariantCulture, $"{label,LabelWidth} {new string(letters[row]).TrimEnd()}\n");
        }
        return text.Append(' ', LabelWidth + 1).Append(Number(from)).Append(Number(to).PadLeft(columns - Number(from).Length)).Append('\n').ToString();

        int Row(double value) => (int)Math.Round((greatest - value) / (greatest - least) * (Rows - 1));

        void Put(int column, double value, char letter)
        {
            if (IsShown(value))
                letters[Row(value)][column] = letter;
        }
    }

    /// <summary>What a plot leaves out, in words behind its legend; empty where it shows all.</summary>
    public static string LeftOut(IReadOnlyList<FormulaPoint> points) =>
        points.Any(point => !IsShown(point.Value) || !IsShown(point.Derivative)) ? $"   (nothing beyond {Number(Largest)} or where there is no number)" : "";

    private static bool IsShown(double value) => Math.Abs(value) <= Largest;

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
