using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kernels.RandomNumbers;

/// <summary>The Mersenne Twister MT19937: 32-bit words with a period of 2^19937 - 1.</summary>
/// <remarks>
/// M. Matsumoto and T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform pseudorandom number
/// generator", ACM TOMACS 8 (1998), with the seeding by one word (<c>init_genrand</c>) that its authors gave it in 2002.
/// </remarks>
internal sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Shift = 397;
    private const uint SeedMultiplier = 1812433253;
    private const uint Twist = 0x9908b0df;
    private const uint UpperBit = 0x80000000;
    private const uint LowerBits = 0x7fffffff;

    // The last Size numbers of the recurrence, behind them room for the next; no index then wraps around.
    private readonly uint[] state = new uint[2 * Size];
    private readonly uint[] words = new uint[Size];
    private int next = Size;

    /// <summary>A generator in the state that a seed determines.</summary>
    /// <param name="seed">Any word.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public MersenneTwister(uint seed)
    {
        state[0] = seed;
        for (uint index = 1; index < Size; index++)
        {
            uint previous = state[index - 1];
            state[index] = SeedMultiplier * (previous ^ (previous >> 30)) + index;
        }
    }

    /// <summary>The next word of the sequence, uniform over all 2^32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Next()
    {
        if (next == Size)
            Regenerate();
        return words[next++];
    }

    /// <summary>The next words of the sequence, at least 1, as many as are ready. None counts as drawn before it is skipped.</summary>
    public ReadOnlySpan<uint> Upcoming()
    {
        if (next == Size)
            Regenerate();
        return words.AsSpan(next);
    }

    /// <summary>Counts words of <see cref="Upcoming"/> as drawn.</summary>
    /// <param name="count">How many, from the first on.</param>
    public void Skip(int count) => next += count;

    // x[k + 624] = x[k + 397] ^ twist(upper bit of x[k], lower bits of x[k + 1]), sixteen at a time: the nearest of these lies 227 back.
    // References in place of spans: all offsets are below the constant sizes of the two arrays.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Regenerate()
    {
        ref uint x = ref MemoryMarshal.GetArrayDataReference(state);
        ref uint ready = ref MemoryMarshal.GetArrayDataReference(words);
        for (nuint k = 0; k < Size; k += 16)
        {
            Vector512<uint> upper = Vector512.LoadUnsafe(ref x, k) & Vector512.Create(UpperBit);
            Vector512<uint> joined = upper | (Vector512.LoadUnsafe(ref x, k + 1) & Vector512.Create(LowerBits));
            Vector512<uint> twist = (Vector512<uint>.Zero - (joined & Vector512<uint>.One)) & Vector512.Create(Twist);
            Vector512<uint> generated = Vector512.LoadUnsafe(ref x, k + Shift) ^ (joined >>> 1) ^ twist;
            generated.StoreUnsafe(ref x, k + Size);
            Tempered(generated).StoreUnsafe(ref ready, k);
        }
        state.AsSpan(Size).CopyTo(state);
        next = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Tempered(Vector512<uint> word)
    {
        word ^= word >>> 11;
        word ^= (word << 7) & Vector512.Create(0x9d2c5680);
        word ^= (word << 15) & Vector512.Create(0xefc60000);
        return word ^ (word >>> 18);
    }
}
