namespace Kernels.Random;

internal sealed class RandomState
{
    private readonly uint[] words = new uint[624];
    private int next = 624;
    private double? kept;

    public RandomState(uint seed)
    {
        for (int index = 0; index < 624; index++)
        {
            words[index] = seed;
            seed = 1812433253u * (seed ^ (seed >> 30)) + (uint)index + 1;
        }
    }

    public double NextDouble()
    {
        uint high = Next() >> 5;
        uint low = Next() >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    public double NextNormal()
    {
        if (kept is double value)
        {
            kept = null;
            return value;
        }
        double x1, x2, squared;
        do
        {
            x1 = 2 * NextDouble() - 1;
            x2 = 2 * NextDouble() - 1;
            squared = x1 * x1 + x2 * x2;
        }
        while (squared >= 1 || squared == 0);
        double factor = System.Math.Sqrt(-2 * System.Math.Log(squared) / squared);
        kept = factor * x1;
        return factor * x2;
    }

    public void Shuffle(System.Span<int> values)
    {
        for (int index = values.Length - 1; index > 0; index--)
        {
            int other = (int)Bounded((uint)index);
            (values[index], values[other]) = (values[other], values[index]);
        }
    }

    public void Permutation(System.Span<int> destination)
    {
        for (int index = 0; index < destination.Length; index++)
            destination[index] = index;
        Shuffle(destination);
    }

    public int[] Permutation(int count)
    {
        int[] order = new int[count];
        Permutation(order);
        return order;
    }

    private uint Bounded(uint last)
    {
        uint mask = System.Numerics.BitOperations.RoundUpToPowerOf2(last + 1) - 1;
        while (true)
            if ((Next() & mask) is uint value && value <= last)
                return value;
    }

    private uint Next()
    {
        if (next == 624)
        {
            for (int index = 0; index < 624; index++)
            {
                uint mixed = (words[index] & 0x80000000u) | (words[(index + 1) % 624] & 0x7fffffffu);
                words[index] = words[(index + 397) % 624] ^ (mixed >> 1) ^ ((mixed & 1) * 0x9908b0dfu);
            }
            next = 0;
        }
        uint word = words[next++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c5680u;
        word ^= (word << 15) & 0xefc60000u;
        return word ^ (word >> 18);
    }
}
