using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kernels.Numerics;

namespace Kernels.Runtime;

/// <summary>Numbers that start at a cache line and stay there.</summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScratchMemory<T>
    where T : unmanaged
{
    private readonly T[] memory;
    private readonly int start;

    /// <summary>Allocates the memory, all 0.</summary>
    /// <param name="length">How many numbers it holds.</param>
    public ScratchMemory(int length)
    {
        memory = GC.AllocateArray<T>(length + CacheLine.Slack<T>(), pinned: true);
        start = (int)Unsafe.ByteOffset(ref memory[0], ref CacheLine.Start<T>(memory)) / Unsafe.SizeOf<T>();
    }

    /// <summary>The first of the numbers.</summary>
    public ref T Start => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), start);
}
