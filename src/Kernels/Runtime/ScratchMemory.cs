using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kernels.Runtime;

/// <summary>Numbers that start at a cache line and stay there: a vector that crosses two lines takes two loads.</summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScratchMemory<T>
    where T : unmanaged
{
    private const int LineBytes = 64;

    private readonly T[] memory;
    private readonly int start;

    /// <summary>Allocates the memory, all 0.</summary>
    /// <param name="length">How many numbers it holds.</param>
    public ScratchMemory(int length)
    {
        int size = Unsafe.SizeOf<T>();
        memory = GC.AllocateArray<T>(length + LineBytes / size - 1, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0);
        start = (int)(-address & (LineBytes - 1)) / size;
    }

    /// <summary>The first of the numbers.</summary>
    public ref T Start => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), start);
}
