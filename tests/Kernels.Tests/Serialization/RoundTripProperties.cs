using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using FsCheck.Xunit;
using Kernels.Serialization;

namespace Kernels.Tests.Serialization;

/// <summary>What is saved is what is loaded, bit for bit.</summary>
[Properties(Arbitrary = [typeof(SerializationCase)], MaxTest = 200, Replay = "(2026,11)", QuietOnSuccess = true)]
public class RoundTripProperties
{
    [Property]
    public void SafetensorsKeepsEveryBit(SerializationCase example) => AssertKept(ParameterFormat.Safetensors, example);

    [Property]
    public void NpzKeepsEveryBit(SerializationCase example) => AssertKept(ParameterFormat.Npz, example);

    [Property]
    public void SinglePrecisionIsKeptToo(SerializationCase example)
    {
        float[] parameters = [.. BitsOf(example.Network).Select(bits => BitConverter.Int32BitsToSingle((int)bits))];
        byte[] safetensors = SafetensorsWriter.Write<float>(example.Shape, parameters);
        byte[] npz = NpzWriter.Write<float>(example.Shape, parameters);
        Assert.Equal(BitsOf(parameters), BitsOf(SafetensorsReader.Read<float>(example.Shape, new MemoryStream(safetensors))));
        Assert.Equal(BitsOf(parameters), BitsOf(NpzReader.Read<float>(example.Shape, new MemoryStream(npz))));
    }

    [Property]
    public void SingleWidensToDoubleExactly(SerializationCase example)
    {
        float[] parameters = [.. BitsOf(example.Network).Select(bits => BitConverter.Int32BitsToSingle((int)bits))];
        double[] widened = SafetensorsReader.Read<double>(example.Shape, new MemoryStream(SafetensorsWriter.Write<float>(example.Shape, parameters)));
        Assert.Equal(parameters.Select(parameter => (double)parameter), widened);
    }

    private static void AssertKept(ParameterFormat format, SerializationCase example)
    {
        BareNetwork loaded = new(example.Shape);
        byte[] file = format.Bytes(example.Network);
        format.Load(file, loaded);
        Assert.Equal(BitsOf(example.Network), BitsOf(loaded));
        Assert.Equal(file, format.Bytes(loaded));
    }

    private static long[] BitsOf(IMlp<double> network) => MemoryMarshal.Cast<double, long>(network.Parameters).ToArray();

    private static IEnumerable<int> BitsOf(float[] parameters) => parameters.Select(BitConverter.SingleToInt32Bits);
}
