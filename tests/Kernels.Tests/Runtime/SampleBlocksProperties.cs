using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Runtime;

namespace Kernels.Tests.Runtime;

[Properties(MaxTest = 200, Replay = "(2026,7)", QuietOnSuccess = true)]
public sealed class SampleBlocksProperties
{
    [Property]
    public void GatheredSamplesAreThePackedCopiesOfThem(byte inputs, byte targets, PositiveInt count, NonNegativeInt first, NonNegativeInt[] others)
    {
        (int inputWidth, int targetWidth) = (1 + inputs % 4, 1 + targets % 2);
        int[] order = [.. others.Prepend(first).Select(choice => choice.Get % count.Get)];
        AssertGathered<double>(inputWidth, targetWidth, count.Get, order);
        AssertGathered<float>(inputWidth, targetWidth, count.Get, order);
    }

    private static void AssertGathered<T>(int inputWidth, int targetWidth, int count, int[] order)
        where T : struct, INumber<T>
    {
        T[] inputs = Numbers<T>(0, count * inputWidth), targets = Numbers<T>(-count * targetWidth, count * targetWidth);
        (int inputLength, int targetLength) = (Length<T>(order, inputWidth), Length<T>(order, targetWidth));
        T[] gatheredInputs = new T[inputLength], gatheredTargets = new T[targetLength];
        int blocks = SampleBlocks.Gather<T>(
            inputs, inputWidth, targets, targetWidth, order,
            ref MemoryMarshal.GetArrayDataReference(gatheredInputs), ref MemoryMarshal.GetArrayDataReference(gatheredTargets));
        AssertPacked(inputs, inputWidth, order, gatheredInputs, blocks);
        AssertPacked(targets, targetWidth, order, gatheredTargets, blocks);
    }

    private static void AssertPacked<T>(T[] rows, int width, int[] order, T[] gathered, int blocks)
        where T : struct
    {
        T[] copies = [.. order.SelectMany(row => rows.Skip(row * width).Take(width))];
        T[] packed = new T[gathered.Length];
        Assert.Equal(SampleBlocks.Pack<T>(copies, width, ref MemoryMarshal.GetArrayDataReference(packed)), blocks);
        Assert.Equal(packed, gathered);
    }

    /// <summary>The length of the blocks, and of one more that is not written.</summary>
    private static int Length<T>(int[] order, int width) => (order.Length / SampleBlocks.Samples<T>() + 2) * SampleBlocks.Samples<T>() * width;

    private static T[] Numbers<T>(int start, int count)
        where T : INumber<T> => [.. Enumerable.Range(start, count).Select(T.CreateChecked)];
}
