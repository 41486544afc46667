using System.Collections.Generic;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>The work of a layer in the forward pass.</summary>
/// <param name="Product">The sums of the layer.</param>
/// <param name="Output">
/// The output layer of one unit that adds up each unit's output as it comes, so that a pass without a backward pass need not store them; null where
/// the layer is by itself.
/// </param>
internal sealed record ForwardStep(ProductPlan Product, LayerPlan? Output)
{
    /// <summary>The units that a joined step writes out: a multiple of four, so that the code knows the part of the last sum to which a unit goes.</summary>
    private const int UnitsWrittenOut = 8;

    /// <summary>Whether it is told to store what only a backward pass or a look inside reads: a joined step h, another one z beside h.</summary>
    public bool StoresByChoice => Output is not null || Product.Layer.StoresPreActivationBeside;

    /// <summary>The units in the groups that a joined step takes, in place of those of the product.</summary>
    public EquatableArray<UnitGroup> Units => UnitGroup.Split(Product.Units, UnitsWrittenOut);

    /// <summary>The steps from the first layer to the last.</summary>
    /// <param name="vectors">The vectors of a block.</param>
    /// <param name="layers">The layers.</param>
    public static IEnumerable<ForwardStep> All(BlockVectors vectors, IReadOnlyList<LayerPlan> layers)
    {
        for (int index = 0; index < layers.Count; index++)
        {
            ProductPlan product = ProductPlan.Forward(vectors, layers[index]);
            bool isJoined = index + 1 < layers.Count && Joins(layers[index], layers[index + 1]);
            yield return new ForwardStep(product, isJoined ? layers[++index] : null);
        }
    }

    /// <summary>Whether a layer of few inputs and a short activation comes before a single output. One of more inputs gained nothing by it.</summary>
    private static bool Joins(LayerPlan layer, LayerPlan next) =>
        next is { IsOutput: true, Width: 1 } && layer is { Sums: SumForm.FromBias, Activation.IsInlined: true };
}
