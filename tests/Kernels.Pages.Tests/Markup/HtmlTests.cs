using Kernels.Pages.Markup;
using Kernels.Study.Text;

namespace Kernels.Pages.Tests.Markup;

public sealed class HtmlTests
{
    [Fact]
    public void TextIsEscapedAndPiecesAreNot()
    {
        string text = "<b> & \"c\"";
        Html piece = Html.Of($"<i>{text}</i>");
        Assert.Equal("<i>&lt;b&gt; &amp; &quot;c&quot;</i>", piece.Text);
        Assert.Equal("<p><i>&lt;b&gt; &amp; &quot;c&quot;</i> 3</p>", Html.Of($"<p>{piece} {3}</p>").Text);
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a and b", new[] { "a", "b" })]
    [InlineData("a, b and c", new[] { "a", "b", "c" })]
    public void ListsReadAsInProse(string expected, string[] items) => Assert.Equal(expected, ListText.And(items));
}
