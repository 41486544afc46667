using System.Linq;
using Kernels.Pages.Figures;
using Kernels.Pages.Tests.Reports;
using Kernels.Testing;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace Kernels.Pages.Tests.Browser;

/// <summary>A sample is lit in every panel that shows it, and epoch and sample are kept in the address.</summary>
public sealed class SampleTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    private const string PanelsThatShow = "[...document.querySelectorAll('.plot')].filter(plot => isSeen(plot) && plot.querySelector(`use[data-sample='${arguments[0]}']`)).length";

    // A ring counts where it lies around the sample that is seen.
    private const string PanelsThatLight =
        """
        [...document.querySelectorAll('.plot')].filter(plot => isSeen(plot) && [...plot.querySelectorAll('.lit')].some(ring =>
            [...plot.querySelectorAll(`use[data-sample='${arguments[0]}']`)].some(use => isSeen(use)
                && use.getAttribute('x') === ring.getAttribute('cx') && use.getAttribute('y') === ring.getAttribute('cy')))).length
        """;

    private static int TestSample => ReportResults.Of("two").Data.Split.Test[7];

    [BrowserTheory]
    [InlineData("moons_dataset")]
    [InlineData("decision_boundaries")]
    [InlineData("hidden_space")]
    public void ASamplePointedAtIsLitInAllPanels(string figure)
    {
        browser.Open("two");
        PointAt($"#{figure} use[data-sample='{TestSample}']");
        Assert.Equal(7, browser.Get<long>(PanelsThatShow, TestSample));
        Assert.Equal(7, browser.Get<long>(PanelsThatLight, TestSample));
        Assert.StartsWith("x1 ", browser.Driver.FindElement(By.Id("sample-text")).Text);

        browser.MoveTo(10);
        Assert.Equal(7, browser.Get<long>(PanelsThatLight, TestSample));
    }

    [BrowserFact]
    public void ASampleEnteredIsLitAndEscapePutsItOut()
    {
        browser.Open("two", width: 360);
        browser.Driver.FindElement(By.Id("sample")).SendKeys($"{TestSample}");
        Assert.Equal(7, browser.Get<long>(PanelsThatLight, TestSample));
        Assert.Equal([$"probability of class 1 for sample {TestSample}"], browser.GetTexts("[document.querySelector('#state thead').rows[0].cells[3].textContent]"));
        browser.Driver.FindElement(By.Id("sample")).SendKeys(Keys.Escape);
        Assert.Equal(0, browser.Get<long>("document.querySelectorAll('.lit').length"));
        Assert.Equal(3, browser.Get<long>("document.querySelector('#state thead').rows[0].cells.length"));
    }

    [BrowserFact]
    public void OfManySamplesOneThatTheFirstFigureLeavesOutIsLitToo()
    {
        browser.Open("many samples");
        int sample = ReportResults.Of("many samples").Data.Split.Test.First(row => row >= ClassPoints.MostInFigure);
        browser.Driver.FindElement(By.Id("sample")).SendKeys($"{sample}");
        Assert.Equal(6, browser.Get<long>(PanelsThatLight, sample));
        Assert.EndsWith(", test set", browser.Driver.FindElement(By.Id("sample-text")).Text);
        Assert.Empty(browser.Messages());
    }

    [BrowserFact]
    public void ANumberThatNoFigureShowsStaysAsItWasEntered()
    {
        browser.Open("many samples");
        int sample = ReportResults.Of("many samples").Data.Split.Train.First(row => row >= ClassPoints.MostInFigure);
        browser.Driver.FindElement(By.Id("sample")).SendKeys($"{sample}");
        Assert.Equal($"{sample}", browser.Driver.FindElement(By.Id("sample")).GetAttribute("value"));
        Assert.Equal($"No figure shows sample {sample}.", browser.Driver.FindElement(By.Id("sample-text")).Text);
    }

    [BrowserFact]
    public void TheAddressBringsEpochAndSampleBack()
    {
        browser.Open("two", fragment: $"#epoch=400&sample={TestSample}");
        Assert.Equal("400", browser.Driver.FindElement(By.Id("epoch-text")).Text);
        Assert.Equal("epoch 400", browser.Driver.FindElement(By.Id("epoch")).GetAttribute("aria-valuetext"));
        Assert.Equal(7, browser.Get<long>(PanelsThatLight, TestSample));
    }

    [BrowserFact]
    public void ThePagesOwnLinksKeepEpochAndSample()
    {
        string state = $"epoch=400&sample={TestSample}";
        browser.Open("two", fragment: $"#{state}");
        foreach (string section in browser.GetTexts("[...document.querySelectorAll('nav a')].map(link => link.hash.slice(1))"))
        {
            browser.Driver.ExecuteScript("document.querySelector(`nav a[href='#${arguments[0]}']`).click()", section);
            browser.WaitForFragment($"#{section}&{state}");
            Assert.Equal("400", browser.Driver.FindElement(By.Id("epoch-text")).Text);
            Assert.Equal(7, browser.Get<long>(PanelsThatLight, TestSample));
        }
        browser.Open("two", fragment: $"#layers&{state}");
        // Until the page has written the address anew, for it does so with a delay.
        browser.Driver.ExecuteAsyncScript("setTimeout(arguments[0], 300)");
        browser.WaitForFragment($"#layers&{state}");
        Assert.InRange(browser.Get<double>("1.5 + document.getElementById('layers').getBoundingClientRect().top"), -800, 800);
    }

    [BrowserTheory]
    [InlineData("#epoch=", 800)]
    [InlineData("#epoch=&sample=", 800)]
    [InlineData("#epoch=-5", 800)]
    [InlineData("#epoch=1e2", 800)]
    [InlineData("#epoch=%E0%A4%A", 800)]
    [InlineData("#epoch=99999999999999999999", 800)]
    [InlineData("#", 800)]
    [InlineData("#epoch=401&sample=-1", 400)]
    [InlineData("#epoch=word&sample=100000", 800)]
    [InlineData("#figures", 800)]
    public void AnAddressThatNamesNothingKnownDoesNoHarm(string fragment, int epoch)
    {
        browser.Open("two", fragment: fragment);
        Assert.Equal($"{epoch}", browser.Driver.FindElement(By.Id("epoch-text")).Text);
        Assert.Equal(0, browser.Get<long>("document.querySelectorAll('.lit').length"));
        Assert.Empty(browser.Messages());
    }

    [BrowserFact]
    public void TheAddressFollowsWhatIsShown()
    {
        browser.Open("two");
        browser.MoveTo(ReportResults.Of("two").RecordedEpochs.ToList().IndexOf(200));
        PointAt($"#moons_dataset use[data-sample='{TestSample}']");
        browser.WaitForFragment($"#epoch=200&sample={TestSample}");
        browser.MoveTo(ReportResults.Of("two").RecordedEpochs.Count - 1);
        browser.Driver.FindElement(By.Id("epoch")).SendKeys(Keys.Escape);
        browser.WaitForFragment("");
    }

    private void PointAt(string selector)
    {
        IWebElement point = browser.Driver.FindElement(By.CssSelector(selector));
        browser.Driver.ExecuteScript("arguments[0].scrollIntoView({ block: 'center' })", point);
        new Actions(browser.Driver).MoveToElement(point).Perform();
    }
}
