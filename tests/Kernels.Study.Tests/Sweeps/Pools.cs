using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Sweeps;

/// <summary>Pools that tests share, as what runs share takes a while to make.</summary>
internal static class Pools
{
    public static RunPool OfOneThread { get; } = new(threads: 1);

    public static RunPool OfThreeThreads { get; } = new(threads: 3);
}
