using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Kernels.Charts.Drawing;
using Kernels.Pages.Figures;
using Kernels.Study;
using Kernels.Testing;
using VerifyXunit;

namespace Kernels.Pages.Tests.Figures;

public sealed class StudyFiguresTests
{
    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Results => [.. FigureResults.Names];

    public static TheoryData<string, string> All
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (string name in FigureResults.Names)
            {
                all.Add(name, "wide");
                all.Add(name, "narrow");
            }
            return all;
        }
    }

    [Theory]
    [InlineData("moons_dataset")]
    [InlineData("loss_curves")]
    [InlineData("decision_boundaries")]
    [InlineData("signal_trace")]
    [InlineData("hidden_space")]
    public Task ThePublishedRunLooksLikeThis(string figure) =>
        Verifier.Verify(FigureResults.Drawn("two", FigureLayout.Wide).Single(picture => picture.Id == figure).ToFile(), "svg")
            .UseDirectory("Snapshots").UseFileName(figure);

    [Theory]
    [InlineData("sigmoid")]
    [InlineData("relu")]
    public void TheFiguresSayWhatTheStudyPrinted(string name)
    {
        PublishedFigures study = PublishedFigures.Find(name)!;
        Dictionary<string, string[]> texts = FigureResults.Drawn("two", FigureLayout.Wide).ToDictionary(picture => picture.Id, Texts);
        Assert.Contains(texts["loss_curves"], text => text.EndsWith($" {study.Losses[^1]}", StringComparison.Ordinal));
        Assert.Contains(texts["decision_boundaries"], text => text.EndsWith($"test {study.TestAccuracy}", StringComparison.Ordinal));
        Assert.All(study.HiddenSpread, spread => Assert.Contains($"std {spread}", texts["hidden_space"]));
        Assert.All(study.Class0Trace.Concat(study.Class1Trace), value => Assert.Contains(value, texts["signal_trace"]));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void IdsAreUniqueOnAPageWithBothLayoutsAndReferencesLead(string result)
    {
        XElement page = new("page", FigureResults.Drawn(result, FigureLayout.Wide).Concat(FigureResults.Drawn(result, FigureLayout.Narrow)).Select(picture => XElement.Parse(picture.ToFile())));
        string[] ids = [.. page.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Distinct(), ids);
        HashSet<string> known = [.. ids];
        Assert.All(page.Descendants().Attributes(XName.Get("href", "http://www.w3.org/1999/xlink")), reference => Assert.Contains(reference.Value[1..], known));
        Assert.All(page.Elements().Attributes("aria-labelledby"), names => Assert.All(names.Value.Split(' '), name => Assert.Contains(name, ids)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NoNumberIsMissing(string result, string layout)
    {
        foreach (Picture picture in FigureResults.Drawn(result, LayoutOf(layout)))
        {
            XElement figure = XElement.Parse(picture.ToFile());
            IEnumerable<string> geometry = figure.Descendants().Attributes().Where(attribute => attribute.Name != "class" && attribute.Name != "id").Select(attribute => attribute.Value);
            Assert.DoesNotContain(geometry, value => value.Contains("NaN", StringComparison.Ordinal) || value.Contains("Infinity", StringComparison.Ordinal));
            foreach (XElement point in figure.Descendants(svg + "use"))
            {
                Assert.InRange((double)point.Attribute("x")!, 0, picture.Size.Width);
                Assert.InRange((double)point.Attribute("y")!, 0, picture.Size.Height);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NoTwoTextsCollideAndNoneIsCutOff(string result, string layout)
    {
        foreach (Picture picture in FigureResults.Drawn(result, LayoutOf(layout)))
        {
            TextBox[] boxes = [.. TextBox.Of(XElement.Parse(picture.ToFile()))];
            for (int first = 0; first < boxes.Length; first++)
            {
                Assert.True(boxes[first].LiesWithin(picture.Size), $"{picture.Id}: {boxes[first]} in {picture.Size}");
                for (int second = 0; second < first; second++)
                    Assert.False(boxes[first].Overlaps(boxes[second]), $"{picture.Id}: {boxes[first]} and {boxes[second]}");
            }
        }
    }

    [Theory]
    [InlineData(1, "0 1")]
    [InlineData(3, "0 1 2 3")]
    [InlineData(5, "0 1 2 3 4 5")]
    public void AFewEpochsAreCountedInWholeNumbers(int epochs, string ticks)
    {
        Picture losses = LossCurvesFigure.Draw(Experiment.Run(new() { Epochs = epochs }), FigureLayout.Wide);
        IEnumerable<XElement> below = XElement.Parse(losses.ToFile()).Descendants(svg + "text").Where(text => (string?)text.Attribute("class") == "tick" && (string?)text.Attribute("text-anchor") == "middle");
        Assert.Equal(ticks, string.Join(' ', below.Select(text => text.Value)));
    }

    [Theory]
    [InlineData("two", 200_000)]
    [InlineData("six", 250_000)]
    [InlineData("all", 400_000)]
    [InlineData("many samples", 400_000)]
    public void FilesAreSmall(string result, int most) =>
        Assert.All(FigureResults.Drawn(result, FigureLayout.Wide), picture => Assert.InRange(picture.ToFile().Length, 1, most));

    [Fact]
    public void TheLossOfASingleEpochIsAPoint()
    {
        Picture losses = FigureResults.Drawn("many samples", FigureLayout.Wide).Single(figure => figure.Id == "loss_curves");
        Assert.Contains("<path class=\"points s0\"", losses.ToInline());
        Assert.Contains("<path class=\"points s1\"", losses.ToInline());
    }

    /// <summary>In each panel each class is on top somewhere, or a ring in its colour says that it lies below; unless none of it has a place.</summary>
    [Theory]
    [MemberData(nameof(Results))]
    public void NoClassIsHidden(string result)
    {
        double[] labels = FigureResults.Of(result).Data.Test.Y;
        foreach (XElement panel in Panels(result, "hidden_space").Where(panel => panel.Descendants(svg + "use").Count() == labels.Length))
        {
            XElement[] points = [.. panel.Descendants(svg + "use")];
            for (int label = 0; label < 2; label++)
            {
                if (!labels.Contains(label))
                    continue;
                bool isOnTop = points.Where((point, index) => Class(point) == $"p{label}" && !points.Skip(index + 1).Any(later => AreNear(point, later))).Any();
                Assert.True(isOnTop || panel.Descendants(svg + "circle").Any(ring => Class(ring) == $"ring c{label}"), $"class {label} in {panel.Attribute("data-network")}");
            }
        }
    }

    [Fact]
    public void WhatStoppedHasNoAccuracyAndNoLineLeadsToIt()
    {
        StudyResult result = FigureResults.Of("some stopped");
        NetworkResult[] stopped = [.. result.Networks.Where(network => network.StoppedAtEpoch is not null)];
        Assert.NotEmpty(stopped);
        Assert.True(stopped.Length < result.Networks.Count);
        Dictionary<string, string[]> texts = new StudyFigures(result).Draw(FigureLayout.Wide).ToDictionary(picture => picture.Id, Texts);
        foreach (NetworkResult network in stopped)
        {
            Assert.Contains($"{network.Network.DisplayName}, test -", texts["decision_boundaries"]);
            Assert.Contains($"{network.Network.DisplayName} stopped at {network.StoppedAtEpoch}", texts["loss_curves"]);
        }
        Assert.All(Panels("some stopped", "loss_curves").Elements(svg + "line"), line => Assert.Equal("grid", Class(line)));
    }

    [Theory]
    [InlineData("all", "wide")]
    [InlineData("all", "narrow")]
    public void EveryNetworkHasItsKeyInTheFiguresWithLines(string result, string layout)
    {
        foreach (Picture picture in FigureResults.Drawn(result, LayoutOf(layout)).Where(picture => picture.Id.StartsWith("loss", StringComparison.Ordinal) || picture.Id.StartsWith("signal", StringComparison.Ordinal)))
        {
            XElement figure = XElement.Parse(picture.ToFile());
            foreach (SeriesStyle style in SeriesOrder.Of(FigureResults.Of(result)))
            {
                Assert.Contains(figure.Descendants(svg + "g"), key => Class(key) == $"key {style.Colour}"
                    && key.Elements(svg + "path").Any(path => Class(path) == style.Line) && key.Elements(svg + "path").Any(path => (string?)path.Attribute("d") == style.Marker));
                Assert.True(figure.Descendants(svg + "g").Where(group => Class(group) == $"points {style.Colour}").Elements(svg + "path").Count(path => (string?)path.Attribute("d") == style.Marker) >= 4);
            }
        }
    }

    [Fact]
    public void ThereIsAStyleForEveryNetwork() => Assert.True(SeriesStyle.Count >= NetworkCatalog.All.Count);

    [Fact]
    public void BandsReadAsRanges() => Assert.Equal(
        ["probability of class 1: below 5%", "5 to 25%", "25 to 50%", "50 to 75%", "75 to 95%", "above 95%"],
        Texts(FigureResults.Drawn("two", FigureLayout.Wide).Single(picture => picture.Id == "decision_boundaries")).Where(text => text.Contains('%') && !text.Contains("test")));

    [Fact]
    public void AClassThatIsNotThereIsSaidToBeMissing()
    {
        StudyResult two = OurStudy.Published;
        StudyResult result = two with { Data = two.Data with { Test = two.Data.Test with { Y = new double[two.Data.Test.Count] } } };
        Assert.Contains("No sample of the test set is of class 1", new StudyFigures(result).Draw(FigureLayout.Wide).Single(picture => picture.Id == "hidden_space").Omissions);
    }

    [Fact]
    public void ANetworkLooksTheSameInAnyCompany()
    {
        StudyResult two = OurStudy.Published;
        StudyResult turned = two with { Networks = [.. two.Networks.Reverse()] };
        Assert.Equal(SeriesOrder.Of(two).Reverse(), SeriesOrder.Of(turned));
    }

    private static IEnumerable<XElement> Panels(string result, string figure) =>
        XElement.Parse(FigureResults.Drawn(result, FigureLayout.Wide).Single(picture => picture.Id == figure).ToFile())
            .Descendants(svg + "g").Where(group => Class(group) == "plot");

    private static string? Class(XElement element) => (string?)element.Attribute("class");

    private static bool AreNear(XElement one, XElement other) =>
        Math.Abs((double)one.Attribute("x")! - (double)other.Attribute("x")!) <= 1 && Math.Abs((double)one.Attribute("y")! - (double)other.Attribute("y")!) <= 1;

    private static FigureLayout LayoutOf(string name) => name == "wide" ? FigureLayout.Wide : FigureLayout.Narrow;

    private static string[] Texts(Picture picture) => [.. XElement.Parse(picture.ToFile()).Descendants(svg + "text").Select(text => text.Value)];
}
