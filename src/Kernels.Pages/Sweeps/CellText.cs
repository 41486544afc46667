using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Pages.Figures;
using Kernels.Study.Sweeps;

namespace Kernels.Pages.Sweeps;

/// <summary>The text of a cell in a figure.</summary>
internal static class CellText
{
    /// <summary>The values of the axes that differ between cells, the activation where none does, in lines that are not wider than a room.</summary>
    public static IReadOnlyList<string> Lines(SweepResult result, RunSettings cell, double width)
    {
        List<string> lines = [];
        string[] parts = result.Axes.Count == 0 ? [SeriesOrder.DisplayName(cell.Activation)] : [.. result.Axes.Select(axis => Value(axis, cell))];
        foreach ((int index, string value) in parts.Index())
        {
            string part = index < parts.Length - 1 ? $"{value}," : value;
            string longer = lines.Count == 0 ? part : $"{lines[^1]} {part}";
            if (lines.Count > 0 && TextSize.Width(longer, TextSize.Heading) <= width)
                lines[^1] = longer;
            else
                lines.Add(part);
        }
        return lines;
    }

    // An activation and a shape say themselves what they are.
    private static string Value(SweepAxis axis, RunSettings cell) => axis.Name switch
    {
        SweepAxes.Activations => SeriesOrder.DisplayName(cell.Activation),
        SweepAxes.Shapes => axis.Text(cell),
        _ => $"{axis.Noun} {axis.Text(cell)}",
    };
}
