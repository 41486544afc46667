using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Kernels.Charts.Drawing;
using Kernels.Pages.Tests.Reports;
using Kernels.Study.Documents;
using Kernels.Testing;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace Kernels.Pages.Tests.Browser;

/// <summary>The page on screens of all kinds, by keyboard, and without its script.</summary>
public sealed class PageTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private static readonly string[] figures = ["moons_dataset", "loss_curves", "decision_boundaries", "signal_trace", "hidden_space"];

    private const string Controls = "[...document.querySelectorAll('a, button, input')].filter(isSeen)";

    private const string Collisions =
        """
        (() => {
            const parts = [...document.querySelectorAll('a, button, input, label, #sample-text, h1, h2')].filter(isSeen);
            const boxes = parts.map(part => part.getBoundingClientRect()), fixed = parts.map(part => Boolean(part.closest('#controls')));
            return parts.flatMap((part, one) => parts.slice(one + 1).filter((_, index) => {
                const other = one + 1 + index, [a, b] = [boxes[one], boxes[other]];
                return fixed[one] === fixed[other] && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
            }).map(other => part.outerHTML + ' and ' + other.outerHTML));
        })()
        """;

    [BrowserTheory]
    [InlineData("two", 360)]
    [InlineData("two", 700)]
    [InlineData("two", 900)]
    [InlineData("two", 1600)]
    [InlineData("huge", 360)]
    [InlineData("all", 360)]
    [InlineData("all", 1600)]
    public void NothingIsCutOffAndNoControlsCollide(string run, int width)
    {
        browser.Open(run, width, $"#epoch=8&sample={ReportResults.Of(run).Data.Split.Test[0]}");
        Assert.Equal(width, browser.Get<long>("document.scrollingElement.scrollWidth"));
        Assert.Empty(browser.GetTexts(Collisions));
        Assert.Empty(browser.GetTexts($"{Controls}.filter(control => control.getBoundingClientRect().left < 0 || control.getBoundingClientRect().right > innerWidth).map(control => control.outerHTML)"));
    }

    [BrowserTheory]
    [InlineData("two", 360, 100)]
    [InlineData("all", 360, 200)]
    [InlineData("diverged", 360, 200)]
    [InlineData("two", 180, 100)]
    public void LargeTextDoesNotScrollSidewaysAndTheBarStaysLow(string run, int width, int percent)
    {
        browser.Open(run, width, $"#epoch=8&sample={ReportResults.Of(run).Data.Split.Test[0]}");
        browser.Command("Emulation.setDeviceMetricsOverride", ("width", width), ("height", 640), ("deviceScaleFactor", 1), ("mobile", false));
        browser.Driver.ExecuteScript($"document.documentElement.style.fontSize = '{percent}%'");
        Assert.Equal(width, browser.Get<long>("document.scrollingElement.scrollWidth"));
        Assert.True(browser.Get<bool>("document.getElementById('controls').getBoundingClientRect().height <= innerHeight / 4"));
    }

    // A4 and A5 without their margins, upright and across.
    [BrowserTheory]
    [InlineData("two", 718, 1047)]
    [InlineData("all", 559, 794)]
    [InlineData("diverged", 718, 1047)]
    [InlineData("diverged", 559, 794)]
    [InlineData("huge", 559, 794)]
    [InlineData("all", 1047, 718)]
    public void OnPaperNothingIsCut(string run, int width, int height)
    {
        browser.Open(run, width);
        browser.Command("Emulation.setDeviceMetricsOverride", ("width", width), ("height", height), ("deviceScaleFactor", 1), ("mobile", false));
        browser.Command("Emulation.setEmulatedMedia", ("media", "print"));
        string[] cut = browser.GetTexts("[...document.querySelectorAll('svg.figure')].filter(isSeen).filter(strip => getComputedStyle(strip).breakInside !== 'avoid' || strip.getBoundingClientRect().height > innerHeight).map(strip => strip.id)");
        int figures = browser.GetTexts("[...document.querySelectorAll('svg.figure[role]')].filter(isSeen).map(strip => strip.id)").Length;
        long scrolled = browser.Get<long>("document.scrollingElement.scrollWidth");
        browser.Command("Emulation.setEmulatedMedia", ("media", ""));
        Assert.Empty(cut);
        Assert.Equal(5, figures);
        Assert.Equal(width, scrolled);
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1600)]
    public void EachFigureIsSeenOnce(int width)
    {
        browser.Open("two", width);
        string suffix = width < 500 ? "-narrow" : "";
        Assert.Equal(
            figures.Select(figure => figure + suffix),
            browser.GetTexts("[...document.querySelectorAll('svg.figure')].filter(isSeen).map(figure => figure.dataset.figure).filter((figure, index, all) => figure !== all[index - 1])"));
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(1600)]
    public void TheTabKeyReachesEveryControl(int width)
    {
        browser.Open("two", width);
        int controls = browser.GetTexts($"{Controls}.map(control => control.outerHTML)").Length;
        browser.Driver.ExecuteScript("window.reached = new Set(); document.addEventListener('focusin', event => reached.add(event.target))");
        for (int press = 0; press < controls; press++)
            new Actions(browser.Driver).SendKeys(Keys.Tab).Perform();
        Assert.Empty(browser.GetTexts($"{Controls}.filter(control => !reached.has(control)).map(control => control.outerHTML)"));
    }

    [BrowserFact]
    public void EveryControlHasAName()
    {
        browser.Open("two");
        foreach (IWebElement control in browser.Driver.FindElements(By.CssSelector("a, button, input")))
            Assert.NotEmpty(((WebElement)control).ComputedAccessibleLabel);
    }

    [BrowserFact]
    public void TheArrowKeysMoveTheSlider()
    {
        browser.Open("two");
        browser.Driver.FindElement(By.Id("epoch")).SendKeys(Keys.ArrowLeft + Keys.ArrowLeft);
        browser.Driver.ExecuteAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
        Assert.Equal(ReportResults.Of("two").RecordedEpochs[^3].ToString(System.Globalization.CultureInfo.InvariantCulture), browser.Driver.FindElement(By.Id("epoch-text")).Text);
    }

    [BrowserFact]
    public void WithoutScriptsThePageIsCompleteAndOffersNothingInVain()
    {
        browser.Command("Emulation.setScriptExecutionDisabled", ("value", true));
        try
        {
            browser.Open("two");
            string text = browser.Driver.FindElement(By.TagName("body")).Text;
            Assert.Contains("ReLU classifies 96.0% of 100 test samples correctly and sigmoid 79.0%", text);
            Assert.Contains("dotnet run -c Release --project src/Runner", text);
            Assert.Contains("A browser that runs scripts", text);
            Assert.Equal(5, browser.Driver.FindElements(By.CssSelector("svg.figure[role]")).Count(figure => figure.Displayed));
            Assert.Equal(8, browser.Driver.FindElements(By.TagName("table")).Count(table => table.Displayed));
            Assert.DoesNotContain(browser.Driver.FindElements(By.CssSelector("button, input")), control => control.Displayed);
        }
        finally
        {
            browser.Command("Emulation.setScriptExecutionDisabled", ("value", false));
        }
    }

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public void ThePageFollowsTheReadersColours(string scheme)
    {
        browser.Open("two", preferences: ("prefers-color-scheme", scheme));
        string page = scheme == "light" ? Theme.Light.Page : Theme.Dark.Page;
        string expected = $"rgb({Convert.ToInt32(page[1..3], 16)}, {Convert.ToInt32(page[3..5], 16)}, {Convert.ToInt32(page[5..], 16)})";
        Assert.Equal([expected, expected], browser.GetTexts("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('svg.figure .page')).fill]"));
    }

    [BrowserFact]
    public void WhoWantsLittleMotionIsOfferedNone()
    {
        browser.Open("two", preferences: ("prefers-reduced-motion", "reduce"));
        Assert.False(browser.Driver.FindElement(By.Id("play")).Displayed);
        Assert.True(browser.Driver.FindElement(By.Id("epoch")).Displayed);
    }

    [BrowserFact]
    public void TheDownloadsHoldTheNumbersOfTheRun()
    {
        browser.Command("Browser.setDownloadBehavior", ("behavior", "allow"), ("downloadPath", browser.Downloads));
        browser.Open("two");
        Assert.Equal(Encoding.UTF8.GetString(StudyDocument.Write(ReportResults.Of("two"))), Downloaded("study.json"));

        string[] losses = Downloaded("losses.csv").TrimEnd('\n').Split('\n');
        Assert.Equal("epoch,sigmoid,relu", losses[0]);
        Assert.Equal(800, losses.Length - 1);
        double[] last = [.. losses[^1].Split(',').Select(cell => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal([800, .. ReportResults.Of("two").Networks.Select(network => network.LossHistory[^1])], last);

        string[] samples = Downloaded("test_set.csv").TrimEnd('\n').Split('\n');
        Assert.Equal("sample,x1,x2,label,sigmoid,relu", samples[0]);
        Assert.Equal(ReportResults.Of("two").Data.Split.Test.Select(row => $"{row}"), samples.Skip(1).Select(line => line.Split(',')[0]));
    }

    [BrowserFact]
    public void NothingIsLoggedWhileEverythingIsUsed()
    {
        browser.Open("two");
        foreach (IWebElement button in browser.Driver.FindElements(By.TagName("button")).Where(button => button.Displayed))
            button.Click();
        browser.MoveTo(5);
        new Actions(browser.Driver).MoveToElement(browser.Driver.FindElement(By.CssSelector("#hidden_space .plot"))).Perform();
        browser.Driver.FindElement(By.Id("sample")).SendKeys("3" + Keys.Escape);
        Assert.Empty(browser.Messages());
    }

    [BrowserFact]
    public void TheCopyButtonSaysWhatItDid()
    {
        browser.Open("two");
        browser.Driver.FindElement(By.CssSelector(".copy")).Click();
        browser.Driver.ExecuteAsyncScript("setTimeout(arguments[0], 100)");
        string label = browser.Driver.FindElement(By.CssSelector(".copy")).Text;
        Assert.True(label == "Copied" || (label == "Selected" && browser.Get<string>("String(getSelection())") == "dotnet run -c Release --project src/Runner"), label);
    }

    private string Downloaded(string name)
    {
        browser.Driver.FindElement(By.CssSelector($"[data-download='{name}']")).Click();
        string file = Path.Combine(browser.Downloads, name);
        for (int attempt = 0; attempt < 100 && !File.Exists(file); attempt++)
            Thread.Sleep(50);
        return File.ReadAllText(file);
    }
}
