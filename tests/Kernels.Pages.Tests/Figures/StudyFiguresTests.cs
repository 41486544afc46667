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
        Verifier.Verify(new StudyFigures(OurStudy.Published).Draw(FigureLayout.Wide).Single(picture => picture.Id == figure).ToFile(), "svg")
            .UseDirectory("Snapshots").UseFileName(figure);

    [Theory]
    [InlineData("sigmoid")]
    [InlineData("relu")]
    public void TheFiguresSayWhatTheStudyPrinted(string name)
    {
        PublishedFigures study = PublishedFigures.Find(name)!;
        Dictionary<string, string[]> texts = new StudyFigures(OurStudy.Published).Draw(FigureLayout.Wide).ToDictionary(picture => picture.Id, Texts);
        Assert.Contains(texts["loss_curves"], text => text.EndsWith($" {study.Losses[^1]}", StringComparison.Ordinal));
        Assert.Contains(texts["decision_boundaries"], text => text.EndsWith($"test {study.TestAccuracy}", StringComparison.Ordinal));
        Assert.All(study.HiddenSpread, spread => Assert.Contains($"std {spread}", texts["hidden_space"]));
        Assert.All(study.Class0Trace.Concat(study.Class1Trace), value => Assert.Contains(value, texts["signal_trace"]));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void IdsAreUniqueOnAPageWithBothLayoutsAndReferencesLead(string result)
    {
        StudyFigures figures = new(FigureResults.Of(result));
        XElement page = new("page", figures.Draw(FigureLayout.Wide).Concat(figures.Draw(FigureLayout.Narrow)).Select(picture => XElement.Parse(picture.ToFile())));
        string[] ids = [.. page.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Descendants().Attributes("href"), reference => Assert.Contains(reference.Value[1..], ids));
        Assert.All(page.Elements().Attributes("aria-labelledby"), names => Assert.All(names.Value.Split(' '), name => Assert.Contains(name, ids)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NoNumberIsMissing(string result, string layout)
    {
        foreach (Picture picture in new StudyFigures(FigureResults.Of(result)).Draw(LayoutOf(layout)))
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
        foreach (Picture picture in new StudyFigures(FigureResults.Of(result)).Draw(LayoutOf(layout)))
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
    [InlineData("six", 200_000)]
    [InlineData("all", 300_000)]
    [InlineData("many samples", 400_000)]
    public void FilesAreSmall(string result, int most) =>
        Assert.All(new StudyFigures(FigureResults.Of(result)).Draw(FigureLayout.Wide), picture => Assert.InRange(picture.ToFile().Length, 1, most));

    [Fact]
    public void TheLossOfASingleEpochIsAPoint()
    {
        Picture losses = new StudyFigures(FigureResults.Of("many samples")).Draw(FigureLayout.Wide).Single(figure => figure.Id == "loss_curves");
        Assert.Contains("<path class=\"points s0\"", losses.ToInline());
        Assert.Contains("<path class=\"points s1\"", losses.ToInline());
    }

    [Fact]
    public void ANetworkLooksTheSameInAnyCompany()
    {
        StudyResult two = OurStudy.Published;
        StudyResult turned = two with { Networks = [.. two.Networks.Reverse()] };
        Assert.Equal(SeriesOrder.Of(two).Reverse(), SeriesOrder.Of(turned));
    }

    private static FigureLayout LayoutOf(string name) => name == "wide" ? FigureLayout.Wide : FigureLayout.Narrow;

    private static string[] Texts(Picture picture) => [.. XElement.Parse(picture.ToFile()).Descendants(svg + "text").Select(text => text.Value)];
}
