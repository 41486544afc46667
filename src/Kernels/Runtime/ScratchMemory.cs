using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kernels.Runtime;

/// <summary>Doubles that start at a cache line and stay there: a vector that crosses two lines takes two loads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScratchMemory
{
    private const int DoublesInLine = 8;

    private readonly double[] memory;
    private readonly int start;

    /// <summary>Allocates the memory, all 0.</summary>
    /// <param name="length">The number of doubles.</param>
    public ScratchMemory(int length)
    {
        memory = GC.AllocateArray<double>(length + DoublesInLine - 1, pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(memory, 0) / sizeof(double);
        start = (int)(-address & (DoublesInLine - 1));
    }

    /// <summary>The first of the doubles.</summary>
    public ref double Start => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(memory), start);
}
