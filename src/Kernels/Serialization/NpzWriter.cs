using System;
using System.Collections.Generic;
using System.Numerics;

namespace Kernels.Serialization;

/// <summary>Writes parameters as an <c>.npz</c> file.</summary>
internal static class NpzWriter
{
    public static byte[] Write<T>(MlpShape shape, ReadOnlySpan<T> parameters)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        List<(string Name, byte[] Content)> members = [];
        foreach (ParameterTensor tensor in new ParameterTensors(shape).All)
            members.Add((tensor.Name + NpzReader.Suffix, NpyFormat.Write(tensor, parameters)));
        return ZipWriter.Write(members);
    }
}
