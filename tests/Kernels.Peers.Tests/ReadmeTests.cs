using System;
using System.IO;
using System.Text.RegularExpressions;
using Kernels.Peers.ManyShapes;
using Kernels.Peers.Results;

namespace Kernels.Peers.Tests;

/// <summary>The tables that are shown are those of the figures that are kept.</summary>
public partial class ReadmeTests
{
    [Fact]
    public void TheTablesInDocumentsAreMadeFromTheFileThatOneNames()
    {
        string path = ResultFile().Match(File.ReadAllText(Repository.At("docs", "performance-figures.md"))).Value;
        Assert.NotEmpty(path);
        PeerResults results = ResultFiles.Read<PeerResults>(Repository.At(path.Split('/')));
        Assert.All(Documents.OfPeers, shown => Assert.Equal(shown.Markdown(results), shown.Table.Read(Repository.At())));
        ShapeResults shapes = ResultFiles.Read<ShapeResults>(Repository.At(path.Replace("peers.json", "shapes.json", StringComparison.Ordinal).Split('/')));
        Assert.Equal(ShapeTable.Markdown(shapes), Documents.OfShapes.Read(Repository.At()));
        Assert.Equal(ShapeFigure.Of(shapes).ToFile(), File.ReadAllText(Repository.At(Documents.ShapePicture)));
    }

    [Fact]
    public void EveryKeptTableIsMadeFromTheFiguresBesideIt()
    {
        string[] folders = Directory.GetDirectories(Repository.At("benchmarks", "results"));
        Assert.NotEmpty(folders);
        Assert.All(folders, folder => Assert.Equal(
            PeerTable.Markdown(ResultFiles.Read<PeerResults>(Path.Combine(folder, "peers.json"))),
            File.ReadAllText(Path.Combine(folder, "peers.md"))));
    }

    [Fact]
    public void ResultsLieInTheFolderOfTheirMachine()
    {
        string[] folders = Directory.GetDirectories(Repository.At("benchmarks", "results"));
        Assert.All(folders, folder => Assert.Equal(ResultFiles.Read<PeerResults>(Path.Combine(folder, "peers.json")).Machine.Slug(), Path.GetFileName(folder)));
    }

    [GeneratedRegex("benchmarks/results/[a-z0-9-]+/peers[.]json")]
    private static partial Regex ResultFile();
}
