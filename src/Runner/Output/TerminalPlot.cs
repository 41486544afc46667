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
    private const int Columns = 61;
    private const int Rows = 17;
    private const double Largest = 1e6;

    public static string Of(IReadOnlyList<FormulaPoint> points)
    {
        double[] shown = [.. points.SelectMany(point => new[] { point.Value, point.Derivative }).Where(value => Math.Abs(value) <= Largest), 0];
        (double least, double greatest) = (shown.Min(), shown.Max());
        if (least == greatest)
            greatest = least + 1;
        char[][] letters = [.. Enumerable.Range(0, Rows).Select(_ => Enumerable.Repeat(' ', Columns).ToArray())];
        Array.Fill(letters[Row(0)], '-');
        (double from, double to) = (points[0].At, points[^1].At);
        if (from <= 0 && to >= 0)
            foreach (char[] row in letters)
                row[(int)Math.Round(-from / (to - from) * (Columns - 1))] = '|';
        for (int column = 0; column < Columns; column++)
        {
            FormulaPoint point = points[(int)((long)column * (points.Count - 1) / (Columns - 1))];
            Put(column, point.Derivative, '.');
            Put(column, point.Value, '*');
        }

        StringBuilder text = new();
        for (int row = 0; row < Rows; row++)
        {
            string label = row == 0 ? Number(greatest) : row == Rows - 1 ? Number(least) : "";
            text.Append(CultureInfo.InvariantCulture, $"{label,9} {new string(letters[row]).TrimEnd()}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"{"",9} {Number(from),-30} {Number(to),30}\n").ToString();

        int Row(double value) => (int)Math.Round((greatest - value) / (greatest - least) * (Rows - 1));

        void Put(int column, double value, char letter)
        {
            if (Math.Abs(value) <= Largest)
                letters[Row(value)][column] = letter;
        }
    }

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
