using System.Collections.Generic;
using System.Linq;

namespace Kernels.Pages.Markup;

/// <summary>A table with a caption, a head for each column and a head for each row.</summary>
internal static class HtmlTable
{
    /// <summary>A table.</summary>
    /// <param name="caption">The caption.</param>
    /// <param name="columns">The heads of all columns, first that of the rows' heads.</param>
    /// <param name="rows">The cells of each row, first its head.</param>
    public static Html Of(string caption, IEnumerable<string> columns, IEnumerable<IReadOnlyList<Html>> rows) => Html.Of(
        $"""
        <table>
        <caption>{caption}</caption>
        <thead><tr>{Html.Join("", columns.Select(column => Html.Of($"<th scope=\"col\">{column}</th>")))}</tr></thead>
        <tbody>
        {Html.Lines(rows.Select(Row))}
        </tbody>
        </table>
        """);

    private static Html Row(IReadOnlyList<Html> cells) =>
        Html.Of($"<tr><th scope=\"row\">{cells[0]}</th>{Html.Join("", cells.Skip(1).Select(cell => Html.Of($"<td>{cell}</td>")))}</tr>");
}
