using System.Collections.Generic;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>
/// The gradient of a layer's weights [rows, columns] over the blocks of a tile: which of its sums are in registers together. The biases stand
/// behind the weights like a last row, whose input is 1.
/// </summary>
/// <param name="Layer">The layer.</param>
/// <param name="Rows">The inputs in groups, the biases with the last one.</param>
/// <param name="Columns">The units in groups.</param>
internal sealed record GradientPlan(LayerPlan Layer, EquatableArray<RowGroup> Rows, EquatableArray<UnitGroup> Columns)
{
    public static GradientPlan Of(BlockVectors vectors, LayerPlan layer)
    {
        (int rows, int columns) = vectors.GradientTile(layer.FanIn + 1, layer.Width);
        return new(layer, new EquatableArray<RowGroup>(Split(layer.FanIn, rows)), UnitGroup.Split(layer.Width, columns));
    }

    /// <summary>Full groups without the biases, then what is left and the biases.</summary>
    private static IEnumerable<RowGroup> Split(int total, int size)
    {
        int full = total / size;
        if (full > 0)
            yield return new RowGroup(new UnitGroup(0, size, full), WithBiases: false);
        yield return new RowGroup(new UnitGroup(full * size, total % size, 1), WithBiases: true);
    }
}

/// <summary>Rows of a gradient that are summed together.</summary>
/// <param name="Inputs">The inputs that they belong to; none where there are only biases.</param>
/// <param name="WithBiases">Whether the biases are summed with them.</param>
internal sealed record RowGroup(UnitGroup Inputs, bool WithBiases)
{
    /// <summary>The count of rows that are summed at a time.</summary>
    public int Count => WithBiases ? Inputs.Count + 1 : Inputs.Count;
}
