namespace Kernels.Generator.Model;

/// <summary>The largest networks and activations. Emitted code is unrolled: the limits keep it, and the time of a compilation, small.</summary>
internal static class Limits
{
    /// <summary>The most layers, the last one included.</summary>
    public const int MostLayers = 8;

    /// <summary>The most inputs, units of a layer or outputs.</summary>
    public const int LargestWidth = 64;

    /// <summary>The most learned parameters of an activation: emitted code holds a buffer and a sum for each, in every layer.</summary>
    public const int MostLearnedParameters = 8;
}
