using System;
using Kernels.Numerics;

namespace Kernels.Tests.RandomNumbers;

/// <summary>NumPy's legacy generator once more, a word at a time and as plainly as the papers have it.</summary>
internal sealed class PlainRandomState
{
    // The last 624 numbers of the recurrence; position is that of the oldest.
    private readonly uint[] numbers = new uint[624];
    private int position;
    private double? spareNormal;

    public PlainRandomState(uint seed)
    {
        numbers[0] = seed;
        for (int i = 1; i < numbers.Length; i++)
            numbers[i] = 1812433253u * (numbers[i - 1] ^ (numbers[i - 1] >> 30)) + (uint)i;
    }

    public uint NextUInt32()
    {
        uint following = numbers[(position + 1) % 624];
        uint joined = (numbers[position] & 0x80000000u) + (following & 0x7fffffffu);
        uint word = numbers[(position + 397) % 624] ^ (joined / 2) ^ (joined % 2 == 1 ? 0x9908b0dfu : 0u);
        numbers[position] = word;
        position = (position + 1) % 624;

        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c5680u;
        word ^= (word << 15) & 0xefc60000u;
        return word ^ (word >> 18);
    }

    public double NextDouble()
    {
        ulong high = NextUInt32() / 32;
        ulong low = NextUInt32() / 64;
        return ((high << 26) + low) / (double)(1UL << 53);
    }

    public double NextNormal()
    {
        if (spareNormal is double spare)
        {
            spareNormal = null;
            return spare;
        }
        while (true)
        {
            double u = 2 * NextDouble() - 1;
            double v = 2 * NextDouble() - 1;
            double square = u * u + v * v;
            if (square is >= 1 or 0)
                continue;
            double factor = Math.Sqrt(-2 * CorrectlyRounded.Log(square) / square);
            spareNormal = factor * u;
            return factor * v;
        }
    }

    public uint NextBounded(uint max)
    {
        if (max == 0)
            return 0;
        ulong span = 1;
        while (span <= max)
            span *= 2;
        while (true)
        {
            ulong candidate = NextUInt32() % span;
            if (candidate <= max)
                return (uint)candidate;
        }
    }

    public int[] Permutation(int count)
    {
        int[] values = new int[count];
        for (int i = 0; i < count; i++)
            values[i] = i;
        for (int last = count - 1; last > 0; last--)
        {
            int chosen = (int)NextBounded((uint)last);
            (values[last], values[chosen]) = (values[chosen], values[last]);
        }
        return values;
    }
}
