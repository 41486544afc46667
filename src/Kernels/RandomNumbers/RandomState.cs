using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.RandomNumbers;

/// <summary>
/// NumPy's legacy generator <c>numpy.random.RandomState</c>, seeded with one integer: the same draws in the same order.
/// </summary>
/// <remarks>
/// Words, uniforms and permutations have NumPy's bits. A normal draw passes through a logarithm, which NumPy takes from the C
/// library and this class from <see cref="CorrectlyRounded"/>; in a few of 10,000 draws the two differ, by up to 3 units in the last place.
/// An instance serves one thread at a time.
/// </remarks>
/// <param name="seed">The seed, any word, as in <c>numpy.random.seed</c>.</param>
[method: CLSCompliant(false)]
public sealed class RandomState(uint seed)
{
    private readonly MersenneTwister words = new(seed);
    private double spareNormal;
    private bool hasSpareNormal;

    /// <summary>The next word, uniform over all 2^32.</summary>
    [CLSCompliant(false)]
    public uint NextUInt32() => words.Next();

    /// <summary>A multiple of 2^-53, uniform in [0, 1): <c>random_sample</c>.</summary>
    public double NextDouble()
    {
        // 27 and 26 bits of two words; every step is exact.
        double high = words.Next() >> 5;
        double low = words.Next() >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// <summary>A standard normal draw: <c>randn</c>, in NumPy <c>legacy_gauss</c>.</summary>
    /// <remarks>
    /// G. Marsaglia and T. A. Bray, "A convenient method for generating normal variables", SIAM Review 6 (1964). The method makes
    /// two values at a time; the second is handed out first and the first kept for the next call.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double NextNormal()
    {
        if (hasSpareNormal)
        {
            hasSpareNormal = false;
            return spareNormal;
        }

        double first, second, square;
        do
        {
            first = 2.0 * NextDouble() - 1.0;
            second = 2.0 * NextDouble() - 1.0;
            square = first * first + second * second;
        }
        while (square >= 1.0 || square == 0.0);

        double factor = Math.Sqrt(-2.0 * CorrectlyRounded.Log(square) / square);
        spareNormal = factor * first;
        hasSpareNormal = true;
        return factor * second;
    }

    /// <summary>A whole number, uniform in [0, <paramref name="max"/>]: in NumPy <c>random_interval</c>.</summary>
    /// <remarks>Words are masked to the bits of <paramref name="max"/> and redrawn while too large. A maximum of 0 draws nothing.</remarks>
    /// <param name="max">The largest possible result.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [CLSCompliant(false)]
    public uint NextBounded(uint max)
    {
        if (max == 0)
            return 0;
        uint mask = uint.MaxValue >> BitOperations.LeadingZeroCount(max);
        uint value;
        do
            value = words.Next() & mask;
        while (value > max);
        return value;
    }

    /// <summary>Puts the values into a random order, each equally likely: <c>shuffle</c>, by Fisher and Yates from the end.</summary>
    /// <param name="values">The values, any number.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Shuffle(Span<int> values)
    {
        while (values.Length > 1)
        {
            words.Skip(FisherYates.Shuffle(values, words.Upcoming(), out int left));
            values = values[..left];
        }
    }

    /// <summary>Writes the numbers from 0 in a random order: <c>permutation</c>.</summary>
    /// <param name="destination">Receives the numbers 0 to n - 1, [n].</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Permutation(Span<int> destination)
    {
        Vector256<int> numbers = Vector256<int>.Indices;
        int index = 0;
        for (; index <= destination.Length - Vector256<int>.Count; index += Vector256<int>.Count)
        {
            numbers.StoreUnsafe(ref destination[index]);
            numbers += Vector256.Create(Vector256<int>.Count);
        }
        for (; index < destination.Length; index++)
            destination[index] = index;
        Shuffle(destination);
    }

    /// <summary>The numbers 0 to <paramref name="count"/> - 1 in a random order: <c>permutation</c>.</summary>
    /// <param name="count">How many numbers, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public int[] Permutation(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int[] numbers = new int[count];
        Permutation(numbers);
        return numbers;
    }
}
