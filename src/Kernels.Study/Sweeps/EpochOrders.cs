using System;
using Kernels.RandomNumbers;

namespace Kernels.Study.Sweeps;

/// <summary>The orders of the samples in the epochs of one training after another.</summary>
/// <remarks>Trainings of one seed and one shape have the same orders, which are drawn once: that takes up to a quarter of the time of a training.</remarks>
internal sealed class EpochOrders
{
    // 12 MB. A longer training draws its orders as it goes.
    private const int MostKept = 3_000_000;

    private (uint Seed, StudyShape? Shape, int Samples) kind;
    private RandomState? random;
    private int[] numbers = [];
    private int samples;
    private int drawn;
    private bool areKept;

    /// <summary>Stands before the first epoch of a training.</summary>
    /// <param name="settings">The training.</param>
    /// <param name="epochs">The number of its epochs.</param>
    /// <param name="count">The number of its samples.</param>
    /// <param name="start">The generator of its orders.</param>
    public void Begin(RunSettings settings, int epochs, int count, RandomState start)
    {
        // The generator of the initial weights goes on, and each shape has another number of them.
        (uint, StudyShape?, int) wanted = settings.OrderSeed is uint seed ? (seed, null, count) : (settings.NetworkSeed, settings.Shape, count);
        bool wereKept = areKept;
        areKept = (long)epochs * count <= MostKept;
        int room = areKept ? epochs * count : count;
        if (room > numbers.Length)
            Array.Resize(ref numbers, room);
        if (areKept && wereKept && wanted == kind)
            return;
        (kind, samples, random, drawn) = (wanted, count, start, 0);
    }

    /// <summary>The order of an epoch, which is the first one or follows the one before, [n].</summary>
    public ReadOnlySpan<int> Of(int epoch)
    {
        Span<int> order = numbers.AsSpan(areKept ? (epoch - 1) * samples : 0, samples);
        if (areKept && epoch <= drawn)
            return order;
        random!.Permutation(order);
        drawn = epoch;
        return order;
    }
}
