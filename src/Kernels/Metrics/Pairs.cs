using System;

namespace Kernels.Metrics;

/// <summary>Checks of two lists that belong together.</summary>
internal static class Pairs
{
    /// <summary>Throws unless there is at least one pair and none is half.</summary>
    public static void Require(int length, int otherLength, string argument)
    {
        if (otherLength != length)
            throw new ArgumentException($"{argument} has length {otherLength}; {length} is needed, one for each label or target.", argument);
        if (length == 0)
            throw new ArgumentException($"{argument} is empty; at least 1 sample is needed.", argument);
    }
}
