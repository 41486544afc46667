using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kernels.Numerics;

/// <summary>Memory that starts at a cache line: a vector that crosses two lines takes two loads.</summary>
internal static class CacheLine
{
    private const int Bytes = 64;

    /// <summary>The count of additional numbers that a memory needs, so that its content can start at a cache line.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    public static int Slack<T>() => Bytes / Unsafe.SizeOf<T>();

    /// <summary>The first number that starts a line.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="memory">Memory that does not move, with its slack.</param>
    public static ref T Start<T>(Span<T> memory)
    {
        ref T first = ref MemoryMarshal.GetReference(memory);
        nint address = Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref first);
        return ref Unsafe.AddByteOffset(ref first, -address & (Bytes - 1));
    }
}
