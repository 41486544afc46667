using System.Linq;
using System.Xml.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Tests.Drawing;

public sealed class PictureTests
{
    private static readonly Picture picture = new("x", "A < B", "Says \"A & B\"", 10.5, [new Strip(20, [Shapes.Text("<&>", new Point(1, 2.344), "small")]), new Strip(5, [])]);

    [Fact]
    public void AFileStandsAlone() => Assert.Equal(
        """
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10.5" height="25" id="x" class="figure" viewBox="0 0 10.5 25" role="img" aria-labelledby="x-title x-description">
        <title id="x-title">A &lt; B</title>
        <desc id="x-description">Says &quot;A &amp; B&quot;</desc>
        <style/>
        <rect class="page" x="0" y="0" width="10.5" height="25"/>
        <text class="small" x="1" y="2.34">&lt;&amp;&gt;</text>
        </svg>

        """.ReplaceLineEndings("\n"),
        WithoutStyles(picture.ToFile()));

    [Fact]
    public void APartOfAPageLeavesTheStylesToThePage()
    {
        Assert.DoesNotContain("<style>", picture.ToInline());
        Assert.StartsWith("<svg id=\"x\" class=\"figure\" viewBox=", picture.ToInline());
    }

    [Fact]
    public void TheTextReadsBack() => Assert.Equal("<&>", XElement.Parse($"<page>{picture.ToInline()}</page>").Descendants("text").Single().Value);

    [Fact]
    public void APageShowsAStripAfterTheOther()
    {
        XElement[] strips = [.. XElement.Parse($"<page>{picture.ToInline()}</page>").Elements()];
        Assert.Equal(["0 0 10.5 20", "0 20 10.5 5"], strips.Select(strip => strip.Attribute("viewBox")!.Value));
        Assert.Equal(["x", "x-2"], strips.Select(strip => strip.Attribute("id")!.Value));
        Assert.Equal([1, 0], strips.Select(strip => strip.Elements("desc").Count()));
    }

    [Theory]
    [InlineData(-0.001, "0")]
    [InlineData(2.344, "2.34")]
    [InlineData(-12, "-12")]
    [InlineData(1234567.5, "1234567.5")]
    public void NumbersAreShort(double value, string expected) => Assert.Equal(expected, SvgNumber.Of(value));

    private static string WithoutStyles(string svg) => svg.Replace($"<style>{Stylesheet.Text.Replace("\"", "&quot;", System.StringComparison.Ordinal)}</style>", "<style/>", System.StringComparison.Ordinal);
}
