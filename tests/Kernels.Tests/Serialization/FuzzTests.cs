using System;
using System.IO;
using System.Linq;
using Kernels.Serialization;
using Kernels.Testing;

namespace Kernels.Tests.Serialization;

/// <summary>Thousands of mutilated files: each is read, or refused in one way that leaves the network as it was.</summary>
public class FuzzTests
{
    private const int Mutations = 4000;

    [Theory]
    [InlineData("safetensors", "own", 21)]
    [InlineData("safetensors", "serialization/mixed.safetensors", 22)]
    [InlineData("npz", "own", 23)]
    [InlineData("npz", "serialization/double.npz", 24)]
    [InlineData("npz", "serialization/mixed.npz", 25)]
    [InlineData("npz", "serialization/npz/long-everything.npz", 27)]
    [InlineData("npz", "serialization/npz/big-endian-fortran.npz", 28)]
    [InlineData("npz", "serialization/npz/python2.npz", 29)]
    public void AMutilatedFileIsReadOrRefused(string formatName, string source, int seed)
    {
        ParameterFormat format = ParameterFormat.Named(formatName);
        byte[] original = source == "own" ? format.Bytes(Network()) : Fixture.Bytes(source);
        Run(format, seed, random => Mutation.Of(original, random));
    }

    // Behind checksums that are right, so that the arrays themselves are tried.
    [Fact]
    public void AMutilatedArrayIsReadOrRefused()
    {
        using MemoryStream file = new(ParameterFormat.Npz.Bytes(Network()));
        using System.IO.Compression.ZipArchive archive = new(file);
        (string Name, byte[] Content)[] members = [.. archive.Entries.Select(entry => (entry.Name, Content(entry)))];
        Run(ParameterFormat.Npz, 26, random =>
        {
            int chosen = random.Next(members.Length);
            return ZipWriter.Write(members.Select((member, index) => index == chosen ? (member.Name, Mutation.Of(member.Content, random)) : member));
        });
    }

    private static void Run(ParameterFormat format, int seed, Func<Random, byte[]> mutated)
    {
        int refused = 0;
        for (int iteration = 0; iteration < Mutations; iteration++)
        {
            byte[] file = mutated(new Random(HashCodeOf(seed, iteration)));
            BareNetwork network = Network();
            double[] before = network.Parameters.ToArray();
            try
            {
                format.Load(file, network);
            }
            catch (InvalidDataException refusal)
            {
                refused++;
                Assert.Equal(before, network.Parameters.ToArray());
                Assert.InRange(refusal.Message.Length, 20, 400);
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{format}, seed {seed}, iteration {iteration}: {exception}");
            }
        }
        Assert.True(refused > Mutations / 2, $"Only {refused} of {Mutations} files were refused, seed {seed}.");
    }

    private static int HashCodeOf(int seed, int iteration) => seed * 1_000_003 + iteration;

    private static BareNetwork Network()
    {
        BareNetwork network = new(new MlpShape([2, 3, 1], [new LearnedParameter("alpha", 0.25)]));
        for (int index = 0; index < network.Parameters.Length; index++)
            network.Parameters[index] = 1.0 / (index + 1);
        return network;
    }

    private static byte[] Content(System.IO.Compression.ZipArchiveEntry entry)
    {
        using MemoryStream content = new();
        using Stream stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
