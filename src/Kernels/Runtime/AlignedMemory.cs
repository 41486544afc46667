using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Kernels.Numerics;

namespace Kernels.Runtime;

/// <summary>Numbers that start at a cache line and stay there. A cache line follows them, so that a vector may be loaded that is theirs only in part.</summary>
/// <remarks>
/// Their address is kept beside the array that holds them: so they are reached by one load, as the elements of an array are. What
/// <see cref="Start"/> hands out points into the array and keeps it alive.
/// </remarks>
/// <typeparam name="T">The type of the numbers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AlignedMemory<T>
    where T : unmanaged
{
    // Read by none, but without it nothing would keep the numbers.
    private readonly T[] memory;
    private readonly nint address;
    private readonly int length;

    /// <summary>Allocates the memory, all 0.</summary>
    /// <param name="length">The count of its numbers.</param>
    public AlignedMemory(int length)
    {
        memory = GC.AllocateArray<T>(length + 2 * CacheLine.Slack<T>(), pinned: true);
        address = Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref CacheLine.Start<T>(memory));
        this.length = length;
    }

    /// <summary>Allocates the memory with a copy of some numbers.</summary>
    /// <param name="values">Its numbers.</param>
    public AlignedMemory(ReadOnlySpan<T> values)
        : this(values.Length) => values.CopyTo(Span);

    /// <summary>The first of the numbers.</summary>
    public ref T Start => ref Unsafe.AddByteOffset(ref Unsafe.NullRef<T>(), address);

    /// <summary>The numbers.</summary>
    public Span<T> Span => MemoryMarshal.CreateSpan(ref Start, length);
}
