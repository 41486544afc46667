using System;
using System.Collections.Generic;
using System.Numerics;

namespace Kernels.Serialization;

/// <summary>Writes parameters as an <c>.npz</c> file.</summary>
internal static class NpzWriter
{
    /// <summary>The file of a network.</summary>
    /// <exception cref="ArgumentException">The metadata are too long, or have a name that is kept for Kernels.</exception>
    public static byte[] Write<T>(IMlp<T> network, IReadOnlyDictionary<string, string>? metadata)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> parameters = network.Parameters;
        byte[] description = NpzMetadata.Write(DescriptionWriter.Pairs(network, metadata));
        List<(string Name, byte[] Content)> members = [(NpzMetadata.Name + NpzReader.Suffix, description)];
        foreach (ParameterTensor tensor in new ParameterTensors(network.Shape).All)
            members.Add((tensor.Name + NpzReader.Suffix, NpyFormat.Write(tensor, parameters)));
        return ZipWriter.Write(members);
    }
}
