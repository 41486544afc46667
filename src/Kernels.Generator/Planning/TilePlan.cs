using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>The passes over one tile in vectors of one size: each layer forward, then each backward.</summary>
/// <param name="Vectors">The vectors of a block.</param>
/// <param name="Forward">The steps from the first layer to the last.</param>
/// <param name="Backward">The steps from the last layer to the first.</param>
internal sealed record TilePlan(BlockVectors Vectors, EquatableArray<ForwardStep> Forward, EquatableArray<BackwardStep> Backward)
{
    public static TilePlan Of(BlockVectors vectors, IReadOnlyList<LayerPlan> layers) => new(
        vectors,
        new EquatableArray<ForwardStep>(ForwardStep.All(vectors, layers)),
        new EquatableArray<BackwardStep>(layers.Reverse().Select(layer =>
            BackwardStep.Of(vectors, layer, layer.Number == 1 ? null : layers[layer.Number - 2]))));
}
