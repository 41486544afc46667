using System.Linq;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Xunit;
using Kernels.Runtime;

namespace Kernels.Tests.Runtime;

[Properties(MaxTest = 200, Replay = "(2026,7)", QuietOnSuccess = true)]
public sealed class SampleBlocksProperties
{
    [Property]
    public void GatheredRowsAreThePackedCopiesOfThem(byte width, PositiveInt count, NonNegativeInt first, NonNegativeInt[] others)
    {
        int columns = 1 + width % 6;
        int[] order = [.. others.Prepend(first).Select(choice => choice.Get % count.Get)];
        AssertGathered([.. Enumerable.Range(0, count.Get * columns).Select(value => (double)value)], columns, order);
        AssertGathered([.. Enumerable.Range(0, count.Get * columns).Select(value => (float)value)], columns, order);
    }

    private static void AssertGathered<T>(T[] rows, int width, int[] order)
        where T : struct
    {
        T[] copies = [.. order.SelectMany(row => rows.Skip(row * width).Take(width))];
        int length = (order.Length / SampleBlocks.Samples<T>() + 1) * SampleBlocks.Samples<T>() * width;
        T[] packed = new T[length], gathered = new T[length];
        int blocks = SampleBlocks.Pack<T>(copies, width, ref MemoryMarshal.GetArrayDataReference(packed));
        Assert.Equal(blocks, SampleBlocks.Gather<T>(rows, width, order, ref MemoryMarshal.GetArrayDataReference(gathered)));
        Assert.Equal(packed, gathered);
    }
}
