using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;

namespace Kernels.Serialization;

/// <summary>Reads parameters from an <c>.npz</c> file that anyone may have made.</summary>
internal static class NpzReader
{
    /// <summary>What the name of a member has after the name of its array.</summary>
    public const string Suffix = ".npy";

    // The records of the archive that belong to a member, with room for extra fields and comments.
    private const int LongestRecords = 1024;

    /// <summary>The parameters in a file.</summary>
    /// <exception cref="InvalidDataException">The file is not one of this shape.</exception>
    public static T[] Read<T>(MlpShape shape, Stream stream)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ParameterTensors tensors = new(shape);
        long limit = tensors.All.Sum(tensor => (long)LongestRecords + Limit(tensor)) + ushort.MaxValue;
        byte[] archive = BoundedInput.ReadToEnd(stream, limit);
        Dictionary<string, ZipMember> members = Members(archive, tensors);
        tensors.RequireAll(members);

        T[] parameters = new T[shape.ParameterCount];
        foreach (ParameterTensor tensor in tensors.All)
            NpyFormat.Read(tensor, ZipContent.Read(archive, members[tensor.Name], Limit(tensor)), parameters.AsSpan());
        return parameters;
    }

    private static int Limit(ParameterTensor tensor) => checked(NpyFormat.LongestStart + ElementType.Double.Size * tensor.Count);

    private static Dictionary<string, ZipMember> Members(byte[] archive, ParameterTensors tensors)
    {
        Dictionary<string, ZipMember> members = new(StringComparer.Ordinal);
        foreach (ZipMember member in ZipDirectory.Parse(archive))
        {
            string name = member.Name.EndsWith(Suffix, StringComparison.Ordinal)
                ? tensors.Named(member.Name[..^Suffix.Length]).Name
                : throw new InvalidDataException($"The file has a member {Excerpt.Of(member.Name)}; only arrays, which end in {Suffix}, are allowed.");
            if (!members.TryAdd(name, member))
                throw new InvalidDataException($"The file has {name} twice.");
        }
        return members;
    }
}
