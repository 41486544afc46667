using System;
using System.Globalization;
using System.Numerics;

namespace Kernels.Study.Digests;

/// <summary>A digest over numbers in their order: the 64-bit FNV-1a hash of their bits as doubles, the low byte of each first.</summary>
/// <remarks>
/// G. Fowler, L. C. Noll, K.-P. Vo and D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm". It tells of errors, not of forgery,
/// and needs no library that takes time to load. A float becomes the double of the same value. All NaN count as one, as their sign and
/// payload depend on the machine.
/// </remarks>
public sealed class Digest
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private ulong hash = OffsetBasis;

    /// <summary>The digest as a number.</summary>
    public ulong Value => hash;

    /// <summary>The digest of some digests.</summary>
    public static Digest Of(params ReadOnlySpan<Digest> parts)
    {
        Digest whole = new();
        foreach (Digest part in parts)
            whole.AddBits(part.hash);
        return whole;
    }

    /// <summary>Takes up one number.</summary>
    /// <typeparam name="T">The type of the number, of which a double holds every value.</typeparam>
    /// <param name="number">The number; any NaN is the same.</param>
    public void Add<T>(T number)
        where T : INumberBase<T>
    {
        double value = double.CreateTruncating(number);
        AddBits(BitConverter.DoubleToUInt64Bits(double.IsNaN(value) ? double.NaN : value));
    }

    /// <summary>Takes up numbers in their order. Their count is no part of the digest.</summary>
    /// <typeparam name="T">The type of the numbers, of which a double holds every value.</typeparam>
    /// <param name="numbers">The numbers, any count.</param>
    public void Add<T>(ReadOnlySpan<T> numbers)
        where T : INumberBase<T>
    {
        foreach (T number in numbers)
            Add(number);
    }

    /// <summary>16 hexadecimal digits.</summary>
    public override string ToString() => hash.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Takes up 64 bits, the low byte first.</summary>
    internal void AddBits(ulong bits)
    {
        for (int shift = 0; shift < 64; shift += 8)
            hash = unchecked((hash ^ (bits >> shift & 0xff)) * Prime);
    }
}
