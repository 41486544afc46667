using System;
using System.Collections.Generic;
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
        BareNetwork<float> network = Single(example);
        byte[] safetensors = SafetensorsWriter.Write(network, metadata: null), npz = NpzWriter.Write(network, metadata: null);
        Assert.Equal(BitsOf(network), BitsOf(SafetensorsReader.Read(network, safetensors, allowMismatch: false)));
        Assert.Equal(BitsOf(network), BitsOf(NpzReader.Read(network, npz, allowMismatch: false)));
    }

    [Property]
    public void SingleWidensToDoubleExactly(SerializationCase example)
    {
        BareNetwork<float> network = Single(example);
        double[] widened = SafetensorsReader.Read(new BareNetwork(example.Shape), SafetensorsWriter.Write(network, metadata: null), allowMismatch: false);
        Assert.Equal(network.Parameters.ToArray().Select(parameter => (double)parameter), widened);
    }

    private static BareNetwork<float> Single(SerializationCase example)
    {
        BareNetwork<float> network = new(example.Shape);
        BitsOf(example.Network).Select(bits => BitConverter.Int32BitsToSingle((int)bits)).ToArray().CopyTo(network.Parameters);
        return network;
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

    private static IEnumerable<int> BitsOf(BareNetwork<float> network) => BitsOf(network.Parameters.ToArray());

    private static IEnumerable<int> BitsOf(float[] parameters) => parameters.Select(BitConverter.SingleToInt32Bits);
}
