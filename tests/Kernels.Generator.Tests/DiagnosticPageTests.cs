using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests;

/// <summary>Every diagnostic has a page, whose first example raises it and whose second one is mended.</summary>
public class DiagnosticPageTests
{
    private static readonly DiagnosticDescriptor[] descriptors =
        [.. typeof(Descriptors).GetFields().Select(field => (DiagnosticDescriptor)field.GetValue(null)!).OrderBy(d => d.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. descriptors.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void ThePageSaysWhatRaisesItAndWhatMendsIt(string id)
    {
        string page = File.ReadAllText(Path.Combine(Folder(), id + ".md"));
        Assert.StartsWith($"# {id}: {descriptors.Single(d => d.Id == id).Title}\n", page, StringComparison.Ordinal);
        string[] examples = [.. page.Split("```csharp\n")[1..].Select(part => part[..part.IndexOf("\n```", StringComparison.Ordinal)])];
        Assert.Equal(2, examples.Length);

        GeneratorOutcome wrong = GeneratorHarness.Run(examples[0]);
        GeneratorOutcome mended = GeneratorHarness.Run(examples[1]);
        Assert.Equal(id, Assert.Single(wrong.Result.Diagnostics).Id);
        Assert.Empty(wrong.CompilerComplaints);
        Assert.Empty(mended.Result.Diagnostics);
        Assert.Empty(mended.CompilerComplaints);
    }

    [Fact]
    public void TheIndexListsThePagesAndTheFolderHoldsNoOthers()
    {
        string[] rows = [.. File.ReadAllLines(Path.Combine(Folder(), "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal))];
        Assert.Equal(descriptors.Select(d => $"| [{d.Id}]({d.Id}.md) | {d.Title} "), rows.Select(row => row[..row.LastIndexOf("| ", StringComparison.Ordinal)]));
        Assert.Equal(descriptors.Select(d => d.Id + ".md").Append("README.md").Order(), Directory.GetFiles(Folder()).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("https://example.org/owner/name", "https://example.org/owner/name/blob/main/docs/diagnostics/KRN001.md")]
    [InlineData("https://example.org/owner/name.git", "https://example.org/owner/name/blob/main/docs/diagnostics/KRN001.md")]
    [InlineData("/home/owner/name", null)]
    [InlineData(null, null)]
    public void TheLinkFollowsTheRepository(string? repository, string? expected) => Assert.Equal(expected, HelpLink.Of(repository, "KRN001"));

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "docs", "diagnostics");
}
