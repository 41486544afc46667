using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Kernels.Runtime;

namespace Kernels.Tests.Runtime;

public sealed class AlignedMemoryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(105)]
    public void MemoryIsZeroAndStartsACacheLine(int length)
    {
        AlignedMemory<float> memory = new(length);

        Assert.Equal(new float[length], memory.Span.ToArray());
        Assert.Equal(0, Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref memory.Start) % 64);
        Assert.True(length == 0 || Unsafe.AreSame(ref memory.Start, ref memory.Span[0]));
    }

    [Fact]
    public void MemoryHoldsACopy()
    {
        double[] values = [.. Enumerable.Range(0, 105).Select(value => 0.5 * value)];
        AlignedMemory<double> memory = new(values);
        memory.Start = 7;

        Assert.Equal(0, values[0]);
        Assert.Equal([7, .. values[1..]], memory.Span.ToArray());
    }

    [Fact]
    public void AReferenceKeepsTheMemoryAlive()
    {
        Assert.True(IsAliveWhileUsed(out WeakReference array));
        GC.Collect();
        Assert.False(array.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static bool IsAliveWhileUsed(out WeakReference array)
    {
        ref double start = ref Allocate(out array).Start;
        GC.Collect();
        bool isAlive = array.IsAlive;
        start++;
        return isAlive;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AlignedMemory<double> Allocate(out WeakReference array)
    {
        AlignedMemory<double> memory = new(100);
        FieldInfo field = typeof(AlignedMemory<double>).GetField("memory", BindingFlags.NonPublic | BindingFlags.Instance)!;
        array = new WeakReference(field.GetValue(memory));
        return memory;
    }
}
