using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kernels.Runner.Output;

/// <summary>A table with one row per network and, under a network that the study trained, a row of the study's own figures.</summary>
internal sealed class FigureTable
{
    public const string Match = " =";
    public const string Mismatch = " !";

    private const int LabelWidth = 16;
    private const int ColumnWidth = 11;
    private static readonly string NoMark = new(' ', Match.Length);

    private readonly List<string> lines = [];

    public FigureTable(string title, IEnumerable<string> columns) => AddLine(title, columns.Select(column => column + NoMark));

    /// <summary>Adds the figures of a network.</summary>
    /// <param name="label">The network.</param>
    /// <param name="figures">One figure per column, as printed.</param>
    /// <param name="published">The study's figures; null in a column, or in place of all, where it gave none.</param>
    public void Add(string label, IReadOnlyList<string> figures, IReadOnlyList<string?>? published)
    {
        AddLine(label, figures.Select(figure => figure + NoMark));
        if (published is not null)
            AddLine("  study", published.Zip(figures, Marked));
    }

    public void WriteTo(TextWriter writer)
    {
        foreach (string line in lines)
            writer.WriteLine(line);
    }

    private static string Marked(string? published, string figure) =>
        published is null ? "" : published + (string.Equals(published, figure, StringComparison.Ordinal) ? Match : Mismatch);

    private void AddLine(string label, IEnumerable<string> cells) =>
        lines.Add((label.PadRight(LabelWidth) + string.Concat(cells.Select(cell => cell.PadLeft(ColumnWidth)))).TrimEnd());
}
