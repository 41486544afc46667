using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Pages.Reports;

/// <summary>Writes many numbers in little room: in single precision, least significant byte first, as base64.</summary>
internal static class SingleNumbers
{
    public static string Text(IReadOnlyList<double[]> arrays)
    {
        byte[] bytes = new byte[sizeof(float) * arrays.Sum(array => array.Length)];
        int written = 0;
        foreach (double[] array in arrays)
            foreach (double value in array)
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(written), (float)value);
                written += sizeof(float);
            }
        return Convert.ToBase64String(bytes);
    }
}
