using System;
using System.IO;
using System.Linq;
using Kernels.Files;
using Kernels.Tests.Serialization;

namespace Kernels.Tests.Files;

/// <summary>Links at a path and on the way to it.</summary>
public sealed class LinkTests : FileCase
{
    [Theory]
    [InlineData("ln -s written link")]
    [InlineData("ln -s \"$PWD/written\" link")]
    [InlineData("ln -s second link; ln -s ./third second; ln -s \"$PWD/written\" third")]
    [InlineData("mkdir deep; ln -s deep/inner link; ln -s ../written deep/inner")]
    [InlineData("mkdir -p deep/er; ln -s deep/er way; ln -s way/../../written link")]
    [InlineData("ln -s .//./written link")]
    public void TheFileBehindALinkIsWrittenAndTheLinkStays(string commands)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (string before in new[] { "", "echo old > written; chmod 600 written; " })
        {
            Assert.True(Shell($"{before}{commands}"));
            string entries = Entries();
            Write("link");
            AssertWritten("written");
            Assert.NotNull(new FileInfo(At("link")).LinkTarget);
            Assert.Equal(before.Length == 0 ? $"{entries} written" : entries, Entries());
            Assert.True(Shell("rm -r *"));
        }
    }

    [Theory]
    [InlineData("ln -s link link")]
    [InlineData("ln -s second link; ln -s link second")]
    [InlineData("ln -s link/below link")]
    public void LinksInACircleAreRefused(string commands)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.True(Shell(commands));
        string entries = Entries();
        string message = Assert.Throws<IOException>(() => Write("link")).Message;
        Assert.Equal($"'{At("link")}' leads through more than 40 symbolic links.", message);
        Assert.Equal(entries, Entries());
    }

    [Fact]
    public void ALinkIntoAMissingFolderIsRefused()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.True(Shell("ln -s missing/file link"));
        Assert.Throws<DirectoryNotFoundException>(() => Write("link"));
        Assert.Equal("link", Entries());
    }

    // The framework takes link/.. for the folder of the link.
    [Fact]
    public void ThePathUpFromALinkLeadsWhereTheSystemLeads()
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.True(Shell("mkdir -p other/deep; ln -s other/deep link"));
        Write("link/../file");
        AssertWritten("other/file");
        Assert.True(Shell("cmp link/../file other/file; ! test -e file"));

        BareNetwork network = new(new MlpShape([2, 3, 1]));
        network.Parameters.Fill(0.5);
        BareNetwork loaded = new(new MlpShape([2, 3, 1]));
        ParameterFormat.Safetensors.SaveFile(At("link/../network"), network);
        ParameterFormat.Safetensors.LoadFile(At("link/../network"), loaded);
        Assert.Equal(network.Parameters.ToArray(), loaded.Parameters.ToArray());
        Assert.True(File.Exists(At("other/network")));
    }

    [Theory]
    [InlineData("missing/../file")]
    [InlineData("plain/../file")]
    [InlineData("plain/./file")]
    [InlineData("dangling/../file")]
    public void ThePathUpFromWhatIsNoFolderIsRefused(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        Assert.True(Shell("echo > plain; ln -s nowhere dangling"));
        Assert.Throws<DirectoryNotFoundException>(() => Write(path));
        Assert.Equal("dangling plain", Entries());
    }

    [Fact]
    public void ALinkToANameThatIsNoUtf8IsRefused()
    {
        if (!OperatingSystem.IsLinux() || !Shell("ln -s \"$(printf 'caf\\351')\" link"))
            return;
        Assert.EndsWith("is a symbolic link to a name that is no UTF-8; .NET cannot follow it.", Assert.Throws<IOException>(() => Write("link")).Message);
        Assert.Equal("link", Entries());
    }

    // Against the shell, which asks the system, for random ways through folders and links.
    [Fact]
    public void RandomPathsLeadWhereTheSystemLeads()
    {
        if (!OperatingSystem.IsLinux())
            return;
        const int Seed = 41;
        Random random = new(Seed);
        string[] parts = ["a", "b", "c", "d", "up", "down", "two", "root", "parent", "long", "..", ".", ""];
        string[] paths = [.. Enumerable.Range(0, 500).Select(_ => $"./{string.Join('/', random.GetItems(parts, random.Next(1, 6)))}")];
        string ways = string.Concat(paths.Select(path => $"(cd -P '{path}' 2> /dev/null && pwd -P || echo none) >> ../places\n"));
        Assert.True(Shell(
            "mkdir -p t/a/b/c t/d; cd t; ln -s ../../d a/b/up; ln -s a/b down; ln -s down/c two; ln -s \"$PWD/d\" a/root; ln -s .. d/parent; ln -s parent/down/up d/long\n"
            + ways));
        string[] places = File.ReadAllLines(At("places"));
        Assert.Equal(paths.Length, places.Length);
        for (int index = 0; index < paths.Length; index++)
            Assert.True(places[index] == PlaceOf(At($"t/{paths[index]}")), $"Seed {Seed}: {paths[index]} leads to {places[index]}.");
        Assert.InRange(places.Count(place => place != "none"), 50, 450);
    }

    private static string PlaceOf(string path)
    {
        try
        {
            string place = RealPath.Of(path);
            return Directory.Exists(place) ? Path.TrimEndingDirectorySeparator(place) : "none";
        }
        catch (DirectoryNotFoundException)
        {
            return "none";
        }
    }
}
