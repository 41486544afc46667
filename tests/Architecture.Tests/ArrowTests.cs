using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Kernels.Testing;

namespace Architecture.Tests;

/// <summary>Folders know only folders below them, as ARCHITECTURE.md has them.</summary>
public sealed class ArrowTests
{
    private static readonly Layers layers = new();
    private static readonly SourceTree tree = SourceTree.Read();

    [Fact]
    public void NoArrowRunsBackUp() => Assert.Empty(BackArrows(tree));

    [Fact]
    public void EveryFolderHasItsLayer() =>
        Assert.Equal(tree.Files.Select(file => file.Folder).Distinct().Order(StringComparer.Ordinal), layers.AllFolders.Order(StringComparer.Ordinal));

    [Fact]
    public void TheMapOfTheDocumentIsThatOfTheTest()
    {
        string[] lines = [.. File.ReadAllLines(Path.Combine(Repository.Root, "ARCHITECTURE.md"))
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
        Assert.Empty(Layers.Map.Except(lines));
    }

    [Fact]
    public void NamespacesFollowFolders() => Assert.Empty(
        from file in tree.Files
        where !file.Folder.EndsWith(".Polyfills", StringComparison.Ordinal) && file.Namespace is string name && name != file.Folder
        select $"{file.Folder}/{file.Name} declares {file.Namespace}");

    [Fact]
    public void ProjectsReferToThoseBelowThem()
    {
        foreach (string project in layers.AllProjects)
            Assert.All(References(project), reference => Assert.True(layers.AllowsProject(project, reference), $"{project} refers to {reference}."));
    }

    [Fact]
    public void ProjectsCompileNoFilesOfOthersButThoseShared()
    {
        foreach (string project in layers.AllProjects)
            Assert.Equal(layers.SharedFiles(project), CompiledFiles(project));
    }

    [Theory]
    [InlineData("Kernels.Generator.Planning", "using Kernels.Runtime;\nclass Added(LaneSums sums);\n", "Kernels.Generator.Planning/Added.cs -> Kernels.Runtime")]
    [InlineData("Kernels.Study.Text", "using Kernels.Study.Tables;\nnamespace Kernels.Study.Text;\n", "Kernels.Study.Text/Added.cs -> Kernels.Study.Tables")]
    [InlineData("Kernels.Charts.Markup", "using static Kernels.Charts.Drawing.Shapes;\n", "Kernels.Charts.Markup/Added.cs -> Kernels.Charts.Drawing")]
    [InlineData("Kernels.Numerics", "namespace Kernels.Numerics;\ninternal sealed class Added(MlpShape shape);\n", "Kernels.Numerics/Added.cs -> Kernels")]
    [InlineData("Kernels.Study", "using Kernels.Pages.Reports;\n", "Kernels.Study/Added.cs -> Kernels.Pages.Reports")]
    public void AnArrowBackUpIsFound(string folder, string text, string arrow) =>
        Assert.Equal([arrow], BackArrows(new SourceTree([.. tree.Files, new SourceFile(folder, "Added.cs", text)])).Where(found => found.Contains("Added.cs", StringComparison.Ordinal)));

    [Fact]
    public void WordsOfCommentsAndTextsAreNoArrows()
    {
        const string Text = "namespace Kernels.Numerics;\n/// <summary>Of an MlpShape.</summary>\ninternal static class Added { const string Name = \"MlpShape\"; }\n";
        SourceTree more = new([.. tree.Files, new SourceFile("Kernels.Numerics", "Added.cs", Text)]);
        Assert.DoesNotContain(more.Arrows(layers), arrow => arrow.From.Name == "Added.cs");
    }

    private static string[] BackArrows(SourceTree tree) =>
    [
        .. tree.Arrows(layers).Where(arrow => !layers.Allows(arrow.From.Folder, arrow.To) && !IsOfSharedFiles(tree, arrow.From, arrow.To))
            .Select(arrow => $"{arrow.From.Path} -> {arrow.To}").Distinct(),
    ];

    // The name of another type in the folder would be an arrow to it, though the compiler would not find it.
    private static bool IsOfSharedFiles(SourceTree tree, SourceFile from, string to)
    {
        SourceFile[] used = [.. tree.Used(from, to)];
        return used.Length > 0 && used.All(file => layers.Shares(layers.ProjectOf(from.Folder), file));
    }

    private static string[] CompiledFiles(string project) =>
    [
        .. XElement.Load(Path.Combine(SourceTree.Root, project, $"{project}.csproj")).Descendants("Compile")
            .Where(item => item.Attribute("Include") is not null)
            .Select(item => ((string)item.Attribute("Include")!).Split('/')[1..])
            .Select(parts => $"{string.Join('.', parts[..^1])}/{parts[^1]}"),
    ];

    // Analyzers work on a project, whose code does not know them.
    private static string[] References(string project) =>
    [
        .. XElement.Load(Path.Combine(SourceTree.Root, project, $"{project}.csproj")).Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("OutputItemType") != "Analyzer")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)),
    ];
}
