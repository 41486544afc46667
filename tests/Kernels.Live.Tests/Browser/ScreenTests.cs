using Deque.AxeCore.Commons;
using Kernels.Testing;

namespace Kernels.Live.Tests.Browser;

/// <summary>The page on every screen: small, with large text, in the dark; nothing that axe would find.</summary>
public sealed class ScreenTests(LiveBrowser browser) : IClassFixture<LiveBrowser>
{
    [BrowserTheory]
    [Trait("Speed", "Slow")]
    [InlineData("epochs=20", 1500, "light")]
    [InlineData("epochs=20", 360, "dark")]
    [InlineData("epochs=20&seeds=30", 1500, "dark")]
    [InlineData("epochs=20&data=plane&networks=1", 360, "light")]
    public void AxeFindsNothingElsewhere(string fragment, int width, string scheme) => AxeFindsNothing(fragment, width, scheme);

    [BrowserTheory]
    [InlineData("epochs=20&unit=a.1.2&sample=3&regions=1", 1500, "light")]
    public void AxeFindsNothing(string fragment, int width, string scheme)
    {
        browser.Open(fragment, width, ("prefers-color-scheme", scheme));
        browser.Driver.ExecuteScript(LiveBrowser.OpenAll);
        browser.Driver.ExecuteScript(new BundledAxeScriptProvider().GetScript());
        string found = (string)browser.Driver.ExecuteAsyncScript(
            """
            const done = arguments[0];
            axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
                done(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 4).map(({ html }) => html.slice(0, 200)).join(' | ')}`).join('\n')));
            """)!;
        Assert.True(found.Length == 0, found);
    }

    /// <summary>Maps, scores, rates and losses are above the bar of a window that is 900 pixels high.</summary>
    [BrowserTheory]
    [InlineData("epochs=20")]
    [InlineData("epochs=20&networks=1")]
    [InlineData("epochs=20&seeds=30")]
    public void ThePictureIsSeenWithoutScrolling(string fragment)
    {
        browser.Open(fragment, 1280);
        Assert.Equal("", browser.Get<string>(
            """
            (() => {
                const end = document.getElementById('playback').getBoundingClientRect().top;
                return [...document.querySelectorAll('.map, .score, .slider[data-for$=rate], #epochs, #seeds, #loss')].filter(part => part.checkVisibility())
                    .filter(part => part.getBoundingClientRect().bottom > end).map(part => part.id || part.className).join(' ');
            })()
            """));
    }

    [BrowserTheory]
    [Trait("Speed", "Slow")]
    [InlineData("", 360, 100)]
    [InlineData("a.hidden=16-16-16-16-16-16&epochs=20", 360, 100)]
    [InlineData("", 900, 100)]
    [InlineData("", 1500, 200)]
    public void NothingScrollsSidewaysElsewhere(string fragment, int width, int percent) => NothingScrollsSideways(fragment, width, percent);

    [BrowserTheory]
    [InlineData("seeds=30&epochs=20", 360, 100)]
    [InlineData("", 360, 200)]
    public void NothingScrollsSideways(string fragment, int width, int percent)
    {
        browser.Open(fragment, width);
        browser.Driver.ExecuteScript($"document.documentElement.style.fontSize = '{percent}%'; " + LiveBrowser.OpenAll);
        Assert.Equal(width, browser.Get<long>("document.scrollingElement.scrollWidth"));
    }
}
