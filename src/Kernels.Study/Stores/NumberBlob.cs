using System;
using System.Buffers.Binary;

namespace Kernels.Study.Stores;

/// <summary>Numbers as bytes: doubles, the low byte first.</summary>
internal static class NumberBlob
{
    public static byte[] Of(ReadOnlySpan<double> numbers)
    {
        byte[] bytes = new byte[sizeof(double) * numbers.Length];
        for (int index = 0; index < numbers.Length; index++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(sizeof(double) * index), numbers[index]);
        return bytes;
    }

    /// <summary>The numbers of some bytes; null where these are no whole number of doubles.</summary>
    public static double[]? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % sizeof(double) != 0)
            return null;
        double[] numbers = new double[bytes.Length / sizeof(double)];
        for (int index = 0; index < numbers.Length; index++)
            numbers[index] = BinaryPrimitives.ReadDoubleLittleEndian(bytes[(sizeof(double) * index)..]);
        return numbers;
    }
}
