using System;
using System.IO;
using System.IO.Pipes;
using System.Net.Sockets;
using System.Threading.Tasks;
using Kernels.Files;
using Kernels.Tests.Serialization;

namespace Kernels.Tests.Files;

/// <summary>What is no plain file is written into or refused, and still there afterwards.</summary>
public sealed class SpecialFileTests : FileCase
{
    [Theory]
    [InlineData("mkfifo file")]
    [InlineData("mkfifo pipe; ln -s pipe file")]
    public async Task APipesReaderGetsTheContent(string commands)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.True(Shell(commands));
        string entries = Entries();
        Task<byte[]> reader = Task.Run(() => File.ReadAllBytes(At("file")));
        Write("file");
        Assert.Equal(Content, await reader);
        Assert.True(Shell("test -p file"));
        Assert.Equal(entries, Entries());
    }

    [Fact]
    public void ADeviceIsWrittenInto()
    {
        if (!OperatingSystem.IsLinux() || !Shell("mknod file c 1 3; echo > file"))
            return;
        Write("file");
        Assert.True(Shell("test -c file"));
        Assert.Equal("file", Entries());
    }

    [Fact]
    public void ADeviceThatIsFullIsAnException()
    {
        if (!OperatingSystem.IsLinux() || !Shell("mknod file c 1 7; test -r file; echo 2> /dev/null > file || true"))
            return;
        Assert.ThrowsAny<IOException>(() => Write("file"));
        Assert.True(Shell("test -c file"));
        Assert.Equal("file", Entries());
    }

    [Fact]
    public void ASocketIsRefusedAndStays()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(At("file")));
        Assert.ThrowsAny<IOException>(() => Write("file"));
        Assert.True(Shell("test -S file"));
    }

    // What >(command) of a shell gives a program.
    [Theory]
    [InlineData("/dev/fd/")]
    [InlineData("/proc/self/fd/")]
    public void AnOpenPipeIsWrittenInto(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using AnonymousPipeServerStream pipe = new(PipeDirection.In);
        WholeFile.Write($"{folder}{pipe.GetClientHandleAsString()}", Content);
        pipe.DisposeLocalCopyOfClientHandle();
        using MemoryStream read = new();
        pipe.CopyTo(read);
        Assert.Equal(Content, read.ToArray());
    }

    [Fact]
    public void AnOpenFileIsWrittenWhereItStands()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using (FileStream open = new(At("file"), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
        {
            open.Write("before "u8);
            string path = $"/dev/fd/{open.SafeFileHandle.DangerousGetHandle()}";
            WholeFile.Write(path, Content);
            WholeFile.Write(path, Content);
        }
        Assert.Equal("before the new contentthe new content", File.ReadAllText(At("file")));
        Assert.Equal("file", Entries());
    }

    [Fact]
    public void AnOpenFileThatIsOnlyReadIsRefused()
    {
        if (!OperatingSystem.IsLinux())
            return;
        File.WriteAllText(At("file"), "old");
        using FileStream open = File.OpenRead(At("file"));
        string path = $"/dev/fd/{open.SafeFileHandle.DangerousGetHandle()}";
        Assert.EndsWith("cannot be written: it is not open for writing.", Assert.Throws<UnauthorizedAccessException>(() => WholeFile.Write(path, Content)).Message);
        Assert.Equal("old", File.ReadAllText(At("file")));
    }

    [Fact]
    public void ANumberOfNoOpenFileIsRefused()
    {
        if (OperatingSystem.IsLinux())
            Assert.ThrowsAny<IOException>(() => WholeFile.Write("/dev/fd/98765", Content));
    }

    [Theory]
    [MemberData(nameof(ParameterFormat.Names), MemberType = typeof(ParameterFormat))]
    public async Task ANetworkIsSavedIntoAPipeAndLoadedFromIt(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.True(Shell("mkfifo file"));
        ParameterFormat format = ParameterFormat.Named(name);
        BareNetwork network = new(new MlpShape([2, 3, 1]));
        network.Parameters.Fill(0.25);
        BareNetwork loaded = new(new MlpShape([2, 3, 1]));
        Task reader = Task.Run(() => format.LoadFile(At("file"), loaded));
        format.SaveFile(At("file"), network);
        await reader;
        Assert.Equal(network.Parameters.ToArray(), loaded.Parameters.ToArray());
    }
}
