using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Serialization;

namespace Kernels.Tests.Serialization;

/// <summary>A file format for parameters.</summary>
internal sealed record ParameterFormat(
    string Name,
    Action<string, IMlp<double>> SaveFile,
    Action<string, IMlp<double>> LoadFile,
    Action<Stream, IMlp<double>, IReadOnlyDictionary<string, string>?> SaveWith,
    Action<Stream, IMlp<double>, bool> LoadWith,
    Func<Stream, NetworkDescription?> ReadDescription)
{
    public static ParameterFormat Safetensors { get; } = new(
        "safetensors",
        static (path, network) => Kernels.Serialization.Safetensors.Save(path, network),
        static (path, network) => Kernels.Serialization.Safetensors.Load(path, network),
        Kernels.Serialization.Safetensors.Save,
        Kernels.Serialization.Safetensors.Load,
        Kernels.Serialization.Safetensors.ReadDescription);

    public static ParameterFormat Npz { get; } = new(
        "npz",
        static (path, network) => Kernels.Serialization.Npz.Save(path, network),
        static (path, network) => Kernels.Serialization.Npz.Load(path, network),
        Kernels.Serialization.Npz.Save,
        Kernels.Serialization.Npz.Load,
        Kernels.Serialization.Npz.ReadDescription);

    public static TheoryData<string> Names => [Safetensors.Name, Npz.Name];

    public static ParameterFormat Named(string name) => new[] { Safetensors, Npz }.Single(format => format.Name == name);

    /// <summary>A network's file.</summary>
    public byte[] Bytes(IMlp<double> network, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using MemoryStream stream = new();
        SaveWith(stream, network, metadata);
        return stream.ToArray();
    }

    /// <summary>Reads a network from a file's bytes.</summary>
    public void Load(byte[] file, IMlp<double> network, bool allowMismatch = false)
    {
        using MemoryStream stream = new(file);
        LoadWith(stream, network, allowMismatch);
    }

    /// <summary>What a file's bytes say of its network.</summary>
    public NetworkDescription? Describe(byte[] file)
    {
        using MemoryStream stream = new(file);
        return ReadDescription(stream);
    }

    /// <summary>Writes a network to a stream.</summary>
    public void SaveStream(Stream stream, IMlp<double> network) => SaveWith(stream, network, null);

    /// <summary>Reads a network from a stream.</summary>
    public void LoadStream(Stream stream, IMlp<double> network) => LoadWith(stream, network, false);

    /// <summary>Fails unless a file is refused with this in the message, and leaves the network as it was.</summary>
    public void AssertRefused(byte[] file, IMlp<double> network, string message)
    {
        double[] before = network.Parameters.ToArray();
        InvalidDataException refusal = Assert.Throws<InvalidDataException>(() => Load(file, network));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    public override string ToString() => Name;
}
