using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Kernels.Runner.Reports;

/// <summary>Many numbers in little room: in single precision, least significant byte first, as base64.</summary>
internal static class SingleNumbers
{
    public static string Text(IEnumerable<double[]> arrays)
    {
        List<byte> bytes = [];
        Span<byte> number = stackalloc byte[sizeof(float)];
        foreach (double[] array in arrays)
            foreach (double value in array)
            {
                BinaryPrimitives.WriteSingleLittleEndian(number, (float)value);
                bytes.AddRange(number);
            }
        return Convert.ToBase64String(bytes.ToArray());
    }
}
