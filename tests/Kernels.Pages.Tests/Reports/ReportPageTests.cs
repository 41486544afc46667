using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Kernels.Networks;
using Kernels.Pages.Reports;
using Kernels.Study;
using Kernels.Study.Provenance;
using Kernels.Testing;
using VerifyXunit;

namespace Kernels.Pages.Tests.Reports;

public sealed partial class ReportPageTests
{
    private const int MostBytes = 3_000_000;

    public static TheoryData<string> Results => [.. ReportResults.Names];

    [Fact]
    public Task ThePublishedRunReadsLikeThis() => Verifier.Verify(WithoutPictures(ReportResults.Page("two")), "html").UseDirectory("Snapshots");

    [Fact]
    public void TheSameRunGivesTheSamePage() => Assert.Equal(ReportResults.Page("one"), ReportResults.Page(ReportResults.Of("one")));

    [Theory]
    [MemberData(nameof(Results))]
    public void ThePageIsSmallAndAsksForNothing(string result)
    {
        string page = ReportResults.Page(result);
        Assert.InRange(page.Length, 1, MostBytes);
        Assert.DoesNotMatch("""(src|srcset|action)=|url\(|@import|<link|<iframe|\bfetch\(|https:""", page);
        Assert.DoesNotContain("http:", page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void IdsAreUniqueAndReferencesLead(string result)
    {
        string page = ReportResults.Page(result);
        string[] ids = [.. Id().Matches(page).Select(id => id.Groups[1].Value)];
        Assert.Equal(ids.Distinct(), ids);
        HashSet<string> known = [.. ids];
        Assert.All(Reference().Matches(page).SelectMany(reference => reference.Groups[1].Value.Split(' ')), id => Assert.Contains(id, known));
    }

    [Fact]
    public void HeadingsAreInOrder()
    {
        string[] levels = [.. Heading().Matches(ReportResults.Page("two")).Select(heading => heading.Groups[1].Value)];
        Assert.Equal(["1", .. Enumerable.Repeat("2", levels.Length - 1)], levels);
    }

    [Theory]
    [InlineData("sigmoid")]
    [InlineData("relu")]
    public void EveryFigureOfTheStudyStandsBesideOurs(string name)
    {
        PublishedFigures study = PublishedFigures.Find(name)!;
        string page = ReportResults.Page("two");
        foreach (string figure in (string[])[.. study.Losses, study.TestAccuracy, .. study.HiddenSpread, .. study.Class0Trace, .. study.Class1Trace])
            Assert.Contains($"<td>{figure}</td><td>{figure}</td><td><span class=\"yes\">", page);
    }

    [Fact]
    public void AFigureThatDiffersHasACross()
    {
        StudyResult two = ReportResults.Of("two");
        string page = ReportResults.Page(two with { Networks = [two.Networks[0] with { TestAccuracy = 0.8 }, two.Networks[1]] });
        Assert.Contains("<td>79.0%</td><td>80.0%</td><td><span class=\"no\">&#x2717; differs</span></td>", page);
        Assert.Contains("<p>33 of 34 figures are the same", page);
    }

    [Fact]
    public void WhatActivationsLearnedIsGivenLayerByLayer()
    {
        NetworkResult swish = ReportResults.Of("six").Networks.Single(network => network.Network.Name == "swish");
        string[] learned = [.. swish.FinalParameters[^2..].Select(beta => FormattableString.Invariant($"beta {beta:F4}"))];
        Assert.Contains($"<th scope=\"row\">Swish</th><td>{learned[0]}</td><td>{learned[1]}</td>", ReportResults.Page("six"));
    }

    [Fact]
    public void WithoutACommitThePageSaysSo() =>
        Assert.Contains("commit unknown", EnvironmentSection.Of(new Report(ReportResults.Of("one"), [], [], [], RunEnvironment.Current, Commit: null)).Text);

    [Fact]
    public void ManyNumbersAreLeftToTheFile()
    {
        Assert.Contains("id=\"study\"", ReportResults.Page("all"));
        Assert.DoesNotContain("id=\"study\"", ReportResults.Page("many samples"));
    }

    [Theory]
    [InlineData("two", 0)]
    [InlineData("many samples", 3)]
    public void SamplesThatAreLeftOutAreOwnedUpToUnderTheFigure(string run, int captions) =>
        Assert.Equal(captions, Omission().Count(ReportResults.Page(run)));

    [Fact]
    public void EveryScriptIsOnThePage()
    {
        string page = ReportResults.Page("one");
        string[] scripts = Directory.GetFiles(Path.Combine(Repository.Root, "src", "Kernels.Pages", "Reports", "Page"), "*.js");
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Contains(File.ReadAllText(script), page));
    }

    [Fact]
    public void TheFormulaIsTheOneThatTheActivationCarries()
    {
        Assert.Equal("(? (> z 0) z (* 0.01 z))", Code(new LeakyReluMlp()));
        Assert.Equal("(* z (logistic (* beta z)))", Code(new SwishMlp()));
    }

    private static string Code(IMlp<double> network) => network.Activations[0].Code;

    // Styles, scripts and data are files and tests of their own.
    private static string WithoutPictures(string page)
    {
        page = Picture().Replace(page, "<svg $1/>");
        page = Data().Replace(page, "$1$2");
        return page;
    }

    [GeneratedRegex("""<svg (id="[^"]*").*?</svg>""", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("(<(?:style|script)[^>]*>).*?(</(?:style|script)>)", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("""<[^>]* id="([^"]*)""")]
    private static partial Regex Id();

    [GeneratedRegex("""<[^>]*(?:href="#|for="|aria-labelledby=")([^"]*)""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"<figcaption>[^<]* Of \d+ samples the first \d+ are drawn\.</figcaption>")]
    private static partial Regex Omission();

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Heading();
}
