using System.Globalization;
using System.Linq;
using Kernels.Pages.Markup;
using Kernels.Study.Claims;
using Kernels.Study.Text;

namespace Kernels.Pages.Claims;

/// <summary>A small heat map: how a statement fares over two settings. Each cell has its figure, so that colour is not needed to read it.</summary>
internal static class MapTable
{
    private const string Format = "0.###";

    public static Html Of(LedgerMap map) => Html.Of(
        $"""
        <div class="scroll">
        <table class="map">
        <caption>{map.Title}, over {ListText.Count(map.Seeds, "seed")} each</caption>
        <thead><tr><th scope="col">{map.RowName} by {map.ColumnName}</th>{Html.Lines(map.Columns.Select(Head))}</tr></thead>
        <tbody>
        {Html.Lines(map.Rows.Select((row, index) => Row(map, row, index)))}
        </tbody>
        </table>
        </div>
        """);

    private static Html Head(double column) => Html.Of($"<th scope=\"col\">{Text(column)}</th>");

    private static Html Row(LedgerMap map, double row, int index) => Html.Of(
        $"<tr><th scope=\"row\">{Text(row)}</th>{Html.Lines(map.Cells.Skip(index * map.Columns.Count).Take(map.Columns.Count).Select(Cell))}</tr>");

    private static Html Cell(LedgerCell cell) => cell.Verdict is string verdict
        ? Html.Of($"<td class=\"{StatementItem.KindOf(verdict)}\" title=\"{verdict}\">{Text(cell.Value)}</td>")
        : Html.Of($"<td>{FigureText.Missing}</td>");

    private static string Text(double value) => value.ToString(Format, CultureInfo.InvariantCulture);
}
