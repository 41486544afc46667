using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Study.Tables;

namespace Runner.Output;

/// <summary>Writes a table as text: a line for each network and, below a network that the study trained, a line of the study's own figures.</summary>
internal static class FigureTable
{
    public const string Match = " =";
    public const string Mismatch = " !";

    private const int LabelWidth = 16;
    private const int ColumnWidth = 11;
    private static readonly string NoMark = new(' ', Match.Length);

    public static void Write(TextWriter writer, ResultTable table)
    {
        WriteLine(writer, table.Title, table.Columns.Select(column => column + NoMark));
        foreach (ResultRow row in table.Rows)
        {
            WriteLine(writer, row.Network.DisplayName, row.Figures.Select(figure => figure + NoMark));
            if (row.Published is not null)
                WriteLine(writer, "  study", row.Published.Select((figure, column) => figure + Mark(row, column)));
        }
    }

    private static string Mark(ResultRow row, int column) => row.Agrees(column) switch
    {
        true => Match,
        false => Mismatch,
        null => "",
    };

    private static void WriteLine(TextWriter writer, string label, IEnumerable<string> cells) =>
        writer.WriteLine((label.PadRight(LabelWidth) + string.Concat(cells.Select(cell => cell.PadLeft(ColumnWidth)))).TrimEnd());
}
