using System.Linq;
using Kernels.Study.Sweeps;

namespace Kernels.Pages.Sweeps;

/// <summary>The text of a cell in a figure.</summary>
internal static class CellText
{
    /// <summary>The values of the axes that differ between cells; the activation where none does.</summary>
    public static string Of(SweepResult result, RunSettings cell) => result.Axes.Count == 0
        ? cell.Activation
        : string.Join(", ", result.Axes.Select(axis => IsPlain(axis) ? axis.Text(cell) : $"{axis.Noun} {axis.Text(cell)}"));

    // These values say themselves what they are.
    private static bool IsPlain(SweepAxis axis) => axis.Name is SweepAxes.Activations or SweepAxes.Shapes;
}
