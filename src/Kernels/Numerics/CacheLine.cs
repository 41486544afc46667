using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kernels.Numerics;

/// <summary>Memory that starts at a cache line: a vector that crosses two lines takes two loads.</summary>
internal static class CacheLine
{
    private const int Bytes = 64;
    private const int Attempts = 4;

    // What an array takes beside its elements: a header, the type and the length, in eight bytes each.
    private const int ArrayOverhead = 24;

    /// <summary>How many numbers more than needed a memory must have, so that what is needed can start at a line.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    public static int Slack<T>() => Bytes / Unsafe.SizeOf<T>();

    /// <summary>The first number that starts a line.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="memory">Memory that does not move, with its slack.</param>
    public static ref T Start<T>(Span<T> memory)
    {
        ref T first = ref MemoryMarshal.GetReference(memory);
        return ref Unsafe.AddByteOffset(ref first, ToNextLine(Address(ref first)));
    }

    /// <summary>
    /// An array, all 0, that does not move and whose first element starts a line: such an array is reached with one load less than a place
    /// within one. The runtime does not promise any place; should a few attempts fail, the array starts where it may, which costs only time.
    /// </summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="length">The length of the array.</param>
    public static T[] NewArray<T>(int length)
        where T : struct
    {
        T[] array = GC.AllocateArray<T>(length, pinned: true);
        for (int attempt = 1; attempt < Attempts && !StartsLine(array); attempt++)
        {
            // Where nothing comes between, this filler lies behind the last attempt and makes the next one start a line.
            nint end = Address(ref MemoryMarshal.GetArrayDataReference(array)) + (nint)length * Unsafe.SizeOf<T>();
            nint afterEmptyFiller = ((end + 7) & ~7) + (2 * ArrayOverhead);
            GC.AllocateUninitializedArray<byte>((int)ToNextLine(afterEmptyFiller), pinned: true);
            array = GC.AllocateArray<T>(length, pinned: true);
        }
        return array;
    }

    /// <summary>Whether the first element of an array starts a line.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="array">An array that does not move.</param>
    public static bool StartsLine<T>(T[] array) => ToNextLine(Address(ref MemoryMarshal.GetArrayDataReference(array))) == 0;

    private static nint Address<T>(ref T place) => Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref place);

    private static nint ToNextLine(nint address) => -address & (Bytes - 1);
}
