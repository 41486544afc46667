using System;
using System.IO;

namespace Kernels.Tests.Serialization;

/// <summary>Files and streams.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kernels-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(ParameterFormat.Names), MemberType = typeof(ParameterFormat))]
    public void AFileIsReplacedWholeAndLeavesNothingBesideIt(string name)
    {
        ParameterFormat format = ParameterFormat.Named(name);
        string path = Path.Combine(folder, "network");
        BareNetwork network = NetworkOf(3);
        format.SaveFile(path, NetworkOf(1));
        format.SaveFile(path, network);
        Assert.Equal([path], Directory.GetFiles(folder));
        Assert.Equal(format.Bytes(network), File.ReadAllBytes(path));

        BareNetwork loaded = NetworkOf(0);
        format.LoadFile(path, loaded);
        Assert.Equal(network.Parameters.ToArray(), loaded.Parameters.ToArray());
    }

    [Theory]
    [MemberData(nameof(ParameterFormat.Names), MemberType = typeof(ParameterFormat))]
    public void AFileThatCannotBeReplacedLeavesNothingBesideIt(string name)
    {
        string path = Path.Combine(folder, "network");
        Directory.CreateDirectory(path);
        Assert.ThrowsAny<SystemException>(() => ParameterFormat.Named(name).SaveFile(path, NetworkOf(1)));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [MemberData(nameof(ParameterFormat.Names), MemberType = typeof(ParameterFormat))]
    public void AStreamThatNeverEndsIsRefused(string name)
    {
        using EndlessStream stream = new();
        string message = Assert.Throws<InvalidDataException>(() => ParameterFormat.Named(name).LoadStream(stream, NetworkOf(1))).Message;
        Assert.StartsWith("The file is longer than", message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ParameterFormat.Names), MemberType = typeof(ParameterFormat))]
    public void AFileThatClaimsGigabytesIsRefusedWithoutTheMemoryForThem(string name)
    {
        ParameterFormat format = ParameterFormat.Named(name);
        byte[] file = format.Bytes(NetworkOf(1));
        Assert.Throws<InvalidDataException>(() => format.Load(Hostile(file), NetworkOf(1)));

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => format.Load(Hostile(file), NetworkOf(1)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    // Every field of four bytes that holds a length of a few hundred bytes now holds one of a gigabyte.
    private static byte[] Hostile(byte[] file)
    {
        byte[] hostile = [.. file];
        for (int place = 0; place + 4 <= hostile.Length; place++)
        {
            if (BitConverter.ToUInt32(hostile, place) is > 100 and < 1000)
                hostile[place + 3] = 0x40;
        }
        return hostile;
    }

    private static BareNetwork NetworkOf(double value)
    {
        BareNetwork network = new(new MlpShape([2, 3, 1]));
        network.Parameters.Fill(value);
        return network;
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => count;
    }
}
