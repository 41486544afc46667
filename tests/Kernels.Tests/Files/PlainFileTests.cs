using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Files;

namespace Kernels.Tests.Files;

/// <summary>Plain files: what they keep, what they may be called, and what is left when they cannot be written.</summary>
public sealed class PlainFileTests : FileCase
{
    [Theory]
    [InlineData("600")]
    [InlineData("640")]
    [InlineData("666")]
    [InlineData("755")]
    [InlineData("777")]
    [InlineData("620")]
    public void AFileKeepsItsPermissions(string mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (string content in new[] { "old", "" })
        {
            Assert.True(Shell($"umask 077; printf '{content}' > file; chmod {mode} file"));
            Write("file");
            AssertWritten("file");
            Assert.Equal(mode, Convert.ToString((int)File.GetUnixFileMode(At("file")), 8));
        }
    }

    [Fact]
    public void ANewFileHasThePermissionsThatTheSystemGives()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.WriteAllText(At("other"), "");
        Write("file");
        Assert.Equal(File.GetUnixFileMode(At("other")), File.GetUnixFileMode(At("file")));
    }

    [Fact]
    public void AnotherHardLinkKeepsTheEarlierContent()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.True(Shell("printf old > file; ln file other"));
        Write("file");
        AssertWritten("file");
        Assert.Equal("old", File.ReadAllText(At("other")));
    }

    [Theory]
    [InlineData("n", 1)]
    [InlineData("n", 243)]
    [InlineData("n", 255)]
    [InlineData("\u00E9", 127)]
    [InlineData("\u4E2D", 85)]
    [InlineData("\U0001F600", 63)]
    public void ANameMayBeAsLongAsTheSystemAllows(string letter, int count)
    {
        if (!OperatingSystem.IsLinux())
            return;
        string name = string.Concat(Enumerable.Repeat(letter, count));
        for (int time = 0; time < 2; time++)
        {
            Write(name);
            AssertWritten(name);
            Assert.Equal(name, Entries());
        }
    }

    [Theory]
    [InlineData("n", 256)]
    [InlineData("\u00E9", 128)]
    public void ALongerNameIsRefused(string letter, int count)
    {
        if (!OperatingSystem.IsLinux())
            return;
        Assert.Throws<PathTooLongException>(() => Write(string.Concat(Enumerable.Repeat(letter, count))));
        Assert.Empty(Entries());
    }

    [Theory]
    [InlineData("folder", typeof(UnauthorizedAccessException))]
    [InlineData("folder/", typeof(UnauthorizedAccessException))]
    [InlineData(".", typeof(UnauthorizedAccessException))]
    [InlineData("missing/file", typeof(DirectoryNotFoundException))]
    [InlineData("plain/file", typeof(IOException))]
    [InlineData("plain/", typeof(IOException))]
    [InlineData("new/", typeof(IOException))]
    [InlineData("zero\0", typeof(ArgumentException))]
    public void APathOfNoFileIsRefusedAsDocumented(string path, Type type)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.True(Shell("mkdir folder; printf old > plain"));
        Assert.IsAssignableFrom(type, Record.Exception(() => Write(path)));
        Assert.Equal("folder plain", Entries());
        Assert.Equal("old", File.ReadAllText(At("plain")));
    }

    [Theory]
    [InlineData("chmod 555 .")]
    [InlineData("printf old > file; chmod 555 .")]
    [InlineData("printf old > file; chmod 444 file")]
    public void WhatMayNotBeWrittenIsRefused(string commands)
    {
        // The root user may write all.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        Assert.True(Shell(commands));
        string entries = Entries();
        Assert.Contains($"'{At("file")}'", Assert.Throws<UnauthorizedAccessException>(() => Write("file")).Message, StringComparison.Ordinal);
        Assert.Equal(entries, Entries());
        Assert.True(Shell("chmod 755 ."));
    }

    [Fact]
    public void AFileThatDoesNotGetToItsPlaceLeavesTheEarlierOne()
    {
        File.WriteAllText(At("file"), "old");
        using (WholeFile file = WholeFile.Prepare(At("file"), Content))
            Assert.Equal(2, Directory.GetFiles(Folder).Length);
        Assert.Equal("file", Entries());
        Assert.Equal("old", File.ReadAllText(At("file")));
    }

    // Readers see one content or the other, never a part.
    [Fact]
    public async Task AReaderSeesOneOfTheWrittenContents()
    {
        byte[][] contents = [.. Enumerable.Range(1, 20).Select(length => Encoding.ASCII.GetBytes(new string((char)('a' + length), 100_000 * length)))];
        WholeFile.Write(At("file"), contents[0]);
        bool isDone = false;
        Task writer = Task.Run(() =>
        {
            foreach (byte[] content in contents)
                WholeFile.Write(At("file"), content);
            Volatile.Write(ref isDone, true);
        });
        while (!Volatile.Read(ref isDone) && !writer.IsFaulted)
        {
            byte[] seen = File.ReadAllBytes(At("file"));
            Assert.Equal(contents[seen[0] - 'b'].Length, seen.Length);
        }
        await writer;
    }
}
