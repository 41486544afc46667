using System.Linq;
using Kernels.Generator.Model;
using Kernels.Runtime;

namespace Kernels.Generator.Planning;

/// <summary>A product of a layer's signals with its weights over the blocks of a tile, forward or backward: which units are taken together, and how.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Inputs">The count of inputs of each sum: forward the layer's inputs, backward its units.</param>
/// <param name="Units">The count of sums: forward the layer's units, backward its inputs.</param>
/// <param name="Sums">The form of each sum.</param>
/// <param name="Groups">The units in the groups that are taken together.</param>
internal sealed record ProductPlan(LayerPlan Layer, int Inputs, int Units, SumForm Sums, EquatableArray<ProductGroup> Groups)
{
    /// <summary>Whether the product goes from the deltas of the layer to those of the layer before.</summary>
    public bool IsBackward => Sums == SumForm.FromProduct;

    /// <summary>z = h W + b.</summary>
    public static ProductPlan Forward(BlockVectors vectors, LayerPlan layer)
    {
        SumForm sums = layer.Sums;
        return new(layer, layer.FanIn, layer.Width, sums, new EquatableArray<ProductGroup>(
            UnitGroup.Split(layer.Width, vectors.Units).Select(units => new ProductGroup(units, vectors.ForwardWeights(sums, layer.FanIn, units.Count)))));
    }

    /// <summary>dh = dz W' for the layer before.</summary>
    public static ProductPlan Backward(BlockVectors vectors, LayerPlan layer, LayerPlan before)
    {
        int group = before.Learned.Count > 0 ? SumOrder.LearningUnits : vectors.Units;
        return new(layer, layer.Width, layer.FanIn, SumForm.FromProduct, new EquatableArray<ProductGroup>(
            UnitGroup.Split(layer.FanIn, group).Select(units => new ProductGroup(units, BlockVectors.LoadedWeights(layer.Width, units.Count)))));
    }
}

/// <summary>Units of a product that are taken together.</summary>
/// <param name="Units">The units.</param>
/// <param name="Weights">The place of their weights.</param>
internal sealed record ProductGroup(UnitGroup Units, WeightUse Weights);
