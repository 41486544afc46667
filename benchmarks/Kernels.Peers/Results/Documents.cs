using System;
using System.Collections.Generic;
using System.IO;
using Kernels.Peers.ManyShapes;

namespace Kernels.Peers.Results;

/// <summary>What README and the pages on performance show of the results.</summary>
internal static class Documents
{
    private static readonly string performance = Path.Combine("docs", "performance.md");
    private static readonly string figures = Path.Combine("docs", "performance-figures.md");

    /// <summary>The tables of the one network.</summary>
    public static IReadOnlyList<(DocumentTable Table, Func<PeerResults, string> Markdown)> OfPeers { get; } =
    [
        (new DocumentTable("README.md", "peers in short"), PeerTable.Short),
        (new DocumentTable(figures, "peers"), PeerTable.Markdown),
        (new DocumentTable(performance, "C++"), CppTable.Markdown),
        (new DocumentTable(figures, "C++ builds"), BuildTable.Markdown),
        (new DocumentTable(figures, "C++ as exact"), LikeTable.Markdown),
        (new DocumentTable(figures, "functions"), FunctionTable.Markdown),
    ];

    /// <summary>The table of the many shapes.</summary>
    public static DocumentTable OfShapes { get; } = new(figures, "shapes");

    /// <summary>The picture of the many shapes, below the root.</summary>
    public static string ShapePicture { get; } = Path.Combine("docs", "images", "shapes.svg");

    /// <summary>Renews what shows one network.</summary>
    /// <param name="results">What was measured.</param>
    /// <param name="repository">The root of the repository.</param>
    public static void Renew(PeerResults results, string repository)
    {
        foreach ((DocumentTable table, Func<PeerResults, string> markdown) in OfPeers)
            table.Replace(repository, markdown(results));
    }

    /// <summary>Renews what shows many shapes.</summary>
    /// <param name="results">What was measured.</param>
    /// <param name="repository">The root of the repository.</param>
    public static void Renew(ShapeResults results, string repository)
    {
        OfShapes.Replace(repository, ShapeTable.Markdown(results));
        File.WriteAllText(Path.Combine(repository, ShapePicture), ShapeFigure.Of(results).ToFile());
    }
}
