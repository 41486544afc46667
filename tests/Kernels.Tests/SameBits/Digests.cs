using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Kernels.Tests.Numerics;
using Kernels.Tests.Precisions;

namespace Kernels.Tests.SameBits;

/// <summary>Hashes over the bits of what functions and networks give, in both precisions: the same on every machine.</summary>
internal static class Digests
{
    private const int Values = 100_000;
    private const int LargestBatch = 130;

    /// <summary>A line for each function and network: precision, name and digest.</summary>
    public static IEnumerable<string> Lines() =>
    [
        .. PortableFunction.All.Select(function => $"double {function.Name} {OfFunction(function.Name, function.OfScalar, ArbitraryDouble)}"),
        .. SingleFunction.All.Select(function => $"single {function.Name} {OfFunction(function.Name, function.OfScalar, ArbitrarySingle)}"),
        .. TwinNetworks.All.SelectMany(name => new[]
        {
            $"double {name} {OfNetwork<double>(name)}",
            $"single {name} {OfNetwork<float>(name)}",
        }),
    ];

    // A quarter of the arguments are any numbers, the others are where the function has most of its curve.
    private static string OfFunction<T>(string name, Func<T, T> function, Func<Random, T> arbitrary)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        bool takesPositive = name.StartsWith("Log", StringComparison.Ordinal) || name.StartsWith("Pow", StringComparison.Ordinal) && name != "Pow3";
        Random random = new(7);
        T[] values = new T[Values];
        for (int i = 0; i < values.Length; i++)
        {
            T any = arbitrary(random);
            T value = function(i % 4 == 0 ? any : T.CreateTruncating(40 * random.NextDouble() - (takesPositive ? 0 : 20)));
            values[i] = T.IsNaN(value) ? T.NaN : value;
        }
        return Text(SHA256.HashData(MemoryMarshal.AsBytes<T>(values)));
    }

    // Batches of every length about a block and a tile, each followed by an update, so that a bit once different stays so.
    private static string OfNetwork<T>(string name)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        IMlp<T> network = TwinNetworks.NewRandom<T>(name, seed: 8);
        MlpShape shape = network.Shape;
        Random random = new(9);
        T[] inputs = TwinNetworks.Inputs(network, LargestBatch, random), targets = TwinNetworks.Targets(network, LargestBatch, random);
        T[] outputs = new T[targets.Length];
        T[] hidden = new T[LargestBatch * shape.Width(1)];
        T[] trace = new T[shape.TraceLength];
        T[] gradients = new T[shape.ParameterCount];
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int samples = 1; samples <= LargestBatch; samples++)
        {
            ReadOnlySpan<T> batch = inputs.AsSpan(0, samples * shape.InputCount);
            network.Forward(batch, outputs.AsSpan(0, samples * shape.OutputCount));
            network.PostActivations(1, batch, hidden.AsSpan(0, samples * shape.Width(1)));
            network.SignalTrace(inputs.AsSpan((samples - 1) * shape.InputCount, shape.InputCount), trace);
            T loss = network.LossAndGradient(batch, targets.AsSpan(0, samples * shape.OutputCount), gradients);
            network.Update(gradients, T.CreateTruncating(0.05));
            foreach (T[] numbers in new[] { outputs, hidden, trace, [loss], gradients, network.Parameters.ToArray() })
                hash.AppendData(MemoryMarshal.AsBytes<T>(numbers));
        }
        return Text(hash.GetHashAndReset());
    }

    private static double ArbitraryDouble(Random random) => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));

    private static float ArbitrarySingle(Random random) => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));

    private static string Text(byte[] hash) => Convert.ToHexString(hash)[..16];
}
