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

    /// <summary>The most bytes that a file of a shape has.</summary>
    public static long Limit(MlpShape shape) =>
        new ParameterTensors(shape).All.Sum(tensor => (long)LongestRecords + Limit(tensor)) + LongestRecords + NpzMetadata.LongestArray + ushort.MaxValue;

    /// <summary>The parameters in a file.</summary>
    /// <exception cref="InvalidDataException">The file is not one of this shape, or, unless that is allowed, of another network.</exception>
    public static T[] Read<T>(IMlp<T> network, byte[] archive, bool allowMismatch)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        MlpShape shape = network.Shape;
        List<ZipMember> all = ZipDirectory.Parse(archive);
        DescriptionCheck.Require(network, Metadata(archive, all), allowMismatch);
        ParameterTensors tensors = new(shape);
        Dictionary<string, ZipMember> members = Members(all, tensors);
        tensors.RequireAll(members);

        T[] parameters = new T[shape.ParameterCount];
        foreach (ParameterTensor tensor in tensors.All)
            NpyFormat.Read(tensor, ZipContent.Read(archive, members[tensor.Name], Limit(tensor)), parameters.AsSpan());
        return parameters;
    }

    /// <summary>What a file says of its network; null if it says nothing.</summary>
    /// <exception cref="InvalidDataException">It is no npz file.</exception>
    public static NetworkDescription? ReadDescription(byte[] archive) => DescriptionReader.Read(Metadata(archive, ZipDirectory.Parse(archive)));

    private static Dictionary<string, string> Metadata(byte[] archive, List<ZipMember> members)
    {
        ZipMember? member = members.Find(member => member.Name == NpzMetadata.Name + Suffix);
        return member is null ? [] : NpzMetadata.Read(ZipContent.Read(archive, member, NpzMetadata.LongestArray));
    }

    private static int Limit(ParameterTensor tensor) => checked(NpyFormat.LongestStart + ElementType.Double.Size * tensor.Count);

    private static Dictionary<string, ZipMember> Members(List<ZipMember> all, ParameterTensors tensors)
    {
        Dictionary<string, ZipMember> members = new(StringComparer.Ordinal);
        foreach (ZipMember member in all)
        {
            string name = member.Name == NpzMetadata.Name + Suffix ? NpzMetadata.Name
                : member.Name.EndsWith(Suffix, StringComparison.Ordinal) ? tensors.Named(member.Name[..^Suffix.Length]).Name
                : throw new InvalidDataException($"The file has a member {Excerpt.Of(member.Name)}; only arrays, which end in {Suffix}, are allowed.");
            if (!members.TryAdd(name, member))
                throw new InvalidDataException($"The file has {name} twice.");
        }
        return members;
    }
}
