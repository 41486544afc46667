using System.Runtime.CompilerServices;

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

    private readonly uint[] state = new uint[Size];
    private int next = Size;

    /// <summary>A generator in the state that a seed determines.</summary>
    /// <param name="seed">Any word.</param>
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
        uint word = state[next++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >> 18);
    }

    // x[k + 624] = x[k + 397] ^ twist(upper bit of x[k], lower bits of x[k + 1]), in place and cyclically.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Regenerate()
    {
        int index = 0;
        for (; index < Size - Shift; index++)
            state[index] = state[index + Shift] ^ Twisted(state[index], state[index + 1]);
        for (; index < Size - 1; index++)
            state[index] = state[index + Shift - Size] ^ Twisted(state[index], state[index + 1]);
        state[index] = state[Shift - 1] ^ Twisted(state[index], state[0]);
        next = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Twisted(uint word, uint following)
    {
        uint joined = (word & UpperBit) | (following & LowerBits);
        return (joined >> 1) ^ ((0 - (joined & 1)) & Twist);
    }
}
