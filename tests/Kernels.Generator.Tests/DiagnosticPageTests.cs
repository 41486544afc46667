using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>Every diagnostic has a page, whose first example raises it and whose second one is mended.</summary>
public partial class DiagnosticPageTests
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

        LanguageVersion[] versions = [.. LangVersion().Matches(page).Select(match => Version(match.Groups[1].Value)), LanguageVersion.Default, LanguageVersion.Default];
        GeneratorOutcome wrong = GeneratorHarness.Run(versions[0], examples[0]);
        GeneratorOutcome mended = GeneratorHarness.Run(versions[1], examples[1]);
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

    /// <summary>The language version of an example, where its page names one.</summary>
    [GeneratedRegex("^In a project with `<LangVersion>([0-9]+)</LangVersion>`", RegexOptions.Multiline)]
    private static partial Regex LangVersion();

    private static LanguageVersion Version(string number) =>
        LanguageVersionFacts.TryParse(number, out LanguageVersion version) ? version : throw new FormatException($"'{number}' is no version of the language.");

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "docs", "diagnostics");
}
