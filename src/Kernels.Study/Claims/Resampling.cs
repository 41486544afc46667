using System.Collections.Generic;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>Resamples of each size that is asked for, drawn once.</summary>
public sealed class Resampling
{
    private readonly Dictionary<int, Resamples> drawn = [];

    public Resamples Of(int size)
    {
        if (!drawn.TryGetValue(size, out Resamples? resamples))
            drawn.Add(size, resamples = new Resamples(size));
        return resamples;
    }

    /// <summary>The bootstrap of a sample's center.</summary>
    public Bootstrap Of(Center center, double[] values) => CenterBootstrap.Of(center, values, Of(values.Length));
}
