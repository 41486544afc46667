using System;
using System.IO;
using System.Linq;

namespace Kernels.Tests.Serialization;

/// <summary>A file format for parameters.</summary>
internal sealed record ParameterFormat(
    string Name, Action<string, IMlp<double>> SaveFile, Action<string, IMlp<double>> LoadFile, Action<Stream, IMlp<double>> SaveStream, Action<Stream, IMlp<double>> LoadStream)
{
    public static ParameterFormat Safetensors { get; } = new("safetensors", Kernels.Serialization.Safetensors.Save, Kernels.Serialization.Safetensors.Load, Kernels.Serialization.Safetensors.Save, Kernels.Serialization.Safetensors.Load);

    public static ParameterFormat Npz { get; } = new("npz", Kernels.Serialization.Npz.Save, Kernels.Serialization.Npz.Load, Kernels.Serialization.Npz.Save, Kernels.Serialization.Npz.Load);

    public static TheoryData<string> Names => [Safetensors.Name, Npz.Name];

    public static ParameterFormat Named(string name) => new[] { Safetensors, Npz }.Single(format => format.Name == name);

    /// <summary>A network's file.</summary>
    public byte[] Bytes(IMlp<double> network)
    {
        using MemoryStream stream = new();
        SaveStream(stream, network);
        return stream.ToArray();
    }

    /// <summary>Reads a network from a file's bytes.</summary>
    public void Load(byte[] file, IMlp<double> network)
    {
        using MemoryStream stream = new(file);
        LoadStream(stream, network);
    }

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
