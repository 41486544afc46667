namespace Kernels.Generator.Planning;

/// <summary>The work of a layer in the backward pass.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Gradient">The sums of its gradient.</param>
/// <param name="Deltas">The deltas of the layer before; null for the first layer, or where the gradient brings them along.</param>
/// <param name="IsJoined">
/// Whether one pass over the samples sums the gradient and hands back the deltas: both need the outputs of the layer before, which are then
/// loaded once.
/// </param>
internal sealed record BackwardStep(LayerPlan Layer, GradientPlan Gradient, ProductPlan? Deltas, bool IsJoined)
{
    /// <summary>The most inputs of a layer whose gradient and deltas are taken in one pass: vectors of 512 bits then hold all sums at once.</summary>
    private const int MostJoinedInputs = 16;

    /// <param name="vectors">The vectors of a block.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="before">The layer before; null for the first one.</param>
    public static BackwardStep Of(BlockVectors vectors, LayerPlan layer, LayerPlan? before)
    {
        bool isJoined = before is not null && Joins(layer, before);
        ProductPlan? deltas = before is null || isJoined ? null : ProductPlan.Backward(vectors, layer, before);
        return new(layer, GradientPlan.Of(vectors, layer), deltas, isJoined);
    }

    /// <summary>Whether a layer is a last one of one unit, and what comes before it needs but its output to go back.</summary>
    private static bool Joins(LayerPlan layer, LayerPlan before) =>
        layer is { IsOutput: true, Width: 1, FanIn: <= MostJoinedInputs }
        && before is { Activation.Source: BackwardSource.Output, Learned.Count: 0 };
}
