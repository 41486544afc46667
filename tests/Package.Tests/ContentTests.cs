using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kernels.Package.Tests;

/// <summary>What is in the package file.</summary>
[Collection(SharedPackage.Name)]
[Trait("Speed", "Slow")]
public sealed partial class ContentTests(PackedKernels package)
{
    [Fact]
    public void ItHoldsTheLibraryTheGeneratorAndTheTexts() => Assert.Equal(
        [
            "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "Kernels.nuspec", "README.md",
            "analyzers/dotnet/cs/Kernels.CodeFixes.dll", "analyzers/dotnet/cs/Kernels.Generator.dll", "build/Kernels.targets", "buildTransitive/Kernels.targets",
            .. Documents(), "examples/README.md",
            "lib/net10.0/Kernels.dll", "lib/net10.0/Kernels.xml",
        ],
        Names(package.PackageFile));

    [Fact]
    public void TheReadmeLinksToNothingThatIsMissing()
    {
        string readme = File.ReadAllText(Path.Combine(PackedKernels.Repository, "README.md"));
        string[] links = [.. RelativeLink().Matches(readme).Select(match => match.Groups[1].Value).Distinct()];
        Assert.NotEmpty(links);
        Assert.Empty(links.Except(Names(package.PackageFile)));
    }

    [Fact]
    public void TheSymbolsHaveAPackageOfTheirOwn() =>
        Assert.Equal(["Kernels.nuspec", "lib/net10.0/Kernels.pdb"], Names(package.SymbolsFile));

    [Fact]
    public void ItSaysWhatItIs()
    {
        XElement metadata = Metadata();
        Assert.Equal("Kernels", Value(metadata, "id"));
        Assert.Equal(package.Version, Value(metadata, "version"));
        Assert.Equal("The Kernels authors", Value(metadata, "authors"));
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.NotEmpty(Value(metadata, "description"));
        Assert.NotEmpty(Value(metadata, "releaseNotes"));
        Assert.Contains("source-generator", Value(metadata, "tags").Split(' '));
    }

    [Fact]
    public void ItDependsOnNothing()
    {
        XElement group = Assert.Single(Element(Metadata(), "dependencies").Elements());
        Assert.Equal("net10.0", (string?)group.Attribute("targetFramework"));
        Assert.Empty(group.Elements());
    }

    [Fact]
    public void ItNamesNoFolderOfTheMachineThatBuiltIt()
    {
        foreach (string file in new[] { package.PackageFile, package.SymbolsFile })
        {
            using ZipArchive archive = ZipFile.OpenRead(file);
            foreach (ZipArchiveEntry entry in archive.Entries)
                Assert.False(Holds(entry, PackedKernels.Repository), $"{entry.FullName} names the folder {PackedKernels.Repository}.");
        }
    }

    // What a Markdown link points to, but for addresses with a scheme.
    [GeneratedRegex(@"\]\((?!\w+:)([^)#]+)")]
    private static partial Regex RelativeLink();

    // The repository's own, as paths in the package. The ledger as a document is for claims verify, in the repository.
    private static IEnumerable<string> Documents() =>
        Directory.GetFiles(Path.Combine(PackedKernels.Repository, "docs"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "claims.json")
            .Select(file => Path.GetRelativePath(PackedKernels.Repository, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    // Without the parts that every package has for its container.
    private static string[] Names(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        return [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith('_') && !name.StartsWith('[') && !name.StartsWith("package/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    private static bool Holds(ZipArchiveEntry entry, string text)
    {
        using Stream stream = entry.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
    }

    private XElement Metadata()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        using Stream stream = archive.GetEntry("Kernels.nuspec")!.Open();
        return Element(XDocument.Load(stream).Root!, "metadata");
    }

    private static XElement Element(XElement parent, string name) => parent.Elements().Single(element => element.Name.LocalName == name);

    private static string Value(XElement parent, string name) => Element(parent, name).Value;
}
