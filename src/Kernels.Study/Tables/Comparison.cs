using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Tables;

/// <summary>Printed figures beside measured ones, network by network.</summary>
/// <param name="Networks">The networks for which the study printed figures; none if the run had other settings.</param>
public sealed record Comparison(IReadOnlyList<ComparedNetwork> Networks)
{
    public int Count => Networks.Sum(network => network.Figures.Count);

    public int Agreeing => Networks.Sum(network => network.Figures.Count(figure => figure.Agrees));

    public static Comparison Of(StudyResult result)
    {
        IReadOnlyList<ResultTable> tables = StudyTables.Of(result);
        return new([.. result.Networks
            .Select((network, index) => new ComparedNetwork(network.Network.DisplayName, [.. tables.SelectMany(table => Figures(table, table.Rows[index]))]))
            .Where(network => network.Figures.Count > 0)]);
    }

    private static IEnumerable<ComparedFigure> Figures(ResultTable table, ResultRow row)
    {
        for (int column = 0; column < table.Columns.Count; column++)
            if (row.Agrees(column) is bool agrees)
                yield return new ComparedFigure(table.Title, table.Columns[column], row.Published![column]!, row.Figures[column], agrees);
    }
}
