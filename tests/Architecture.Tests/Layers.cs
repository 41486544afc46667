using System;
using System.Collections.Generic;
using System.Linq;

namespace Architecture.Tests;

/// <summary>Who may know whom: an order of projects, and within each an order of its folders.</summary>
internal sealed class Layers
{
    // A project, then the projects that it may know, and single files of others that it compiles itself.
    private const string Projects =
        """
        Kernels.Generator: Kernels.Runtime/SumOrder.cs
        Kernels.CodeFixes:
        Kernels.Twins:
        Kernels:
        Kernels.Csv: Kernels
        Kernels.OnDemand: Kernels Kernels.Generator
        Kernels.Export: Kernels Kernels.Generator Kernels.OnDemand
        Kernels.Study: Kernels Kernels.OnDemand
        Kernels.Charts:
        Kernels.Pages: Kernels Kernels.OnDemand Kernels.Study Kernels.Charts
        Kernels.Tabular: Kernels Kernels.Charts Kernels.Csv Kernels.OnDemand
        Kernels.Live: Kernels Kernels.Export Kernels.OnDemand Kernels.Study Kernels.Charts Kernels.Pages
        Runner: Kernels Kernels.OnDemand Kernels.Export Kernels.Study Kernels.Charts Kernels.Pages Kernels.Live Kernels.Csv Kernels.Tabular
        """;

    // A project, then its folders from the bottom to the top, a bar between two layers. A folder may know those of the layers below. A dot is the folder of the project itself.
    private const string Folders =
        """
        Kernels.Generator: Expressions Polyfills | Model | Diagnostics Planning | Emission Parsing | .
        Kernels.CodeFixes: Polyfills | .
        Kernels.Twins: .
        Kernels: Files Numerics | Activations Optimizers RandomNumbers Runtime | Data | . | Metrics Networks Serialization Training
        Kernels.Csv: .
        Kernels.OnDemand: Formulas | Analysis Compiling | .
        Kernels.Export: Foreign Networks | Onnx Sources | .
        Kernels.Study: Data Provenance Statistics Text | . | Digests Geometry Settings Tables | Documents Sweeps | Claims Stores | Exports
        Kernels.Charts: Geometry | Markup | Boundaries Drawing
        Kernels.Pages: Figures Markup | Reports | Claims Sweeps
        Kernels.Tabular: .
        Kernels.Live: Settings | Training | Answers | Pages | Server
        Runner: Output | Completions Results | Commands | .
        """;

    private readonly Dictionary<string, string[]> known = Read(Projects);
    private readonly Dictionary<string, int> heights = Heights();

    public IEnumerable<string> AllProjects => known.Keys;

    public IEnumerable<string> AllFolders => heights.Keys;

    /// <summary>Each project with its folders, as a line of ARCHITECTURE.md has them.</summary>
    public static IEnumerable<string> Map => Folders.Replace(" Polyfills", "").Replace(": |", ":").Replace(":", "").Split('\n');

    /// <summary>Whether code of one folder may use what all files of another one declare; both by their namespaces.</summary>
    public bool Allows(string from, string to)
    {
        (string fromProject, string toProject) = (ProjectOf(from), ProjectOf(to));
        return fromProject == toProject ? heights[to] < heights[from] : AllowsProject(fromProject, toProject);
    }

    /// <summary>Whether a project compiles this one file of another project.</summary>
    public bool Shares(string project, SourceFile file) => known[project].Contains(file.Path);

    /// <summary>The files of other projects that a project compiles, each as its folder and its name.</summary>
    public IEnumerable<string> SharedFiles(string project) => known[project].Where(entry => entry.Contains('/', StringComparison.Ordinal));

    public bool AllowsProject(string from, string to) => known[from].Contains(to);

    /// <summary>The project that a folder belongs to, by its namespace.</summary>
    public string ProjectOf(string folder) =>
        known.Keys.Where(project => folder == project || folder.StartsWith($"{project}.", StringComparison.Ordinal)).MaxBy(project => project.Length)!;

    private static Dictionary<string, int> Heights()
    {
        Dictionary<string, int> heights = [];
        foreach ((string project, string[] folders) in Read(Folders))
        {
            int height = 0;
            foreach (string folder in folders)
                if (folder == "|")
                    height++;
                else
                    heights.Add(folder == "." ? project : $"{project}.{folder}", height);
        }
        return heights;
    }

    private static Dictionary<string, string[]> Read(string table) => table.Split('\n')
        .Select(line => line.Split(':'))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
