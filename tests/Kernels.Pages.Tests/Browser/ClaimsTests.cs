using Kernels.Testing;

namespace Kernels.Pages.Tests.Browser;

/// <summary>The page of the ledger on small screens, with large text and on paper, everything on it opened.</summary>
public sealed class ClaimsTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private const string Cut = "[...document.querySelectorAll('svg.figure')].filter(isSeen).filter(figure => getComputedStyle(figure).breakInside !== 'avoid' || figure.getBoundingClientRect().height > innerHeight).map(figure => figure.id)";

    // What scrolls in a box of its own may be wide; nothing else may reach over the rim.
    private const string Strays =
        "[...document.querySelectorAll('body *')].filter(isSeen).filter(part => !part.closest('.scroll, .tables, svg') && part.getBoundingClientRect().right > innerWidth + 1).map(part => part.outerHTML.slice(0, 200))";

    [BrowserTheory]
    [InlineData(360, 640, 100)]
    [InlineData(360, 640, 200)]
    [InlineData(320, 568, 200)]
    [InlineData(700, 400, 200)]
    [InlineData(1600, 800, 200)]
    public void LargeTextDoesNotScrollSideways(int width, int height, int percent)
    {
        Open(width, height);
        browser.Driver.ExecuteScript($"document.documentElement.style.fontSize = '{percent}%'");
        Assert.Empty(browser.GetTexts(Strays));
        Assert.Equal(width, browser.Get<long>("document.scrollingElement.scrollWidth"));
    }

    [BrowserTheory]
    [InlineData(718, 1047)]
    [InlineData(1047, 718)]
    [InlineData(559, 794)]
    public void OnPaperNoFigureIsCut(int width, int height)
    {
        Open(width, height);
        browser.Command("Emulation.setEmulatedMedia", ("media", "print"));
        string[] cut = browser.GetTexts(Cut);
        string[] strays = browser.GetTexts(Strays);
        string[] wide = browser.GetTexts("[...document.querySelectorAll('.scroll, .tables')].filter(isSeen).filter(box => box.scrollWidth > box.clientWidth + 1).map(box => box.textContent.slice(0, 60))");
        browser.Command("Emulation.setEmulatedMedia", ("media", ""));
        Assert.Empty(cut);
        Assert.Empty(strays);
        Assert.Empty(wide);
    }

    private void Open(int width, int height)
    {
        browser.Open(ReportBrowser.Claims, width);
        browser.Command("Emulation.setDeviceMetricsOverride", ("width", width), ("height", height), ("deviceScaleFactor", 1), ("mobile", false));
        browser.Driver.ExecuteScript("document.querySelectorAll('details').forEach(details => details.open = true)");
    }
}
