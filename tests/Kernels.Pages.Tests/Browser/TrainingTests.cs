using System;
using System.Linq;
using Kernels.Pages.Tests.Reports;
using Kernels.Study;
using Kernels.Study.Text;
using Kernels.Testing;
using OpenQA.Selenium;

namespace Kernels.Pages.Tests.Browser;

/// <summary>The slider leads every panel through the training, with the numbers of the run.</summary>
public sealed class TrainingTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    // What each panel shows, as one text.
    private const string Drawn =
        """
        [...document.querySelectorAll('.plot')].map(plot => [...plot.querySelectorAll('path, use, line, text')].filter(isSeen)
            .map(part => [...part.attributes].map(attribute => attribute.value) + part.textContent).join())
        """;

    // A marker may reach over the rim by its radius; keys stand outside.
    private const string Strays =
        """
        [...document.querySelectorAll('.plot')].filter(isSeen).flatMap(plot => {
            const frame = plot.querySelector('.panel').getBoundingClientRect();
            return [...plot.querySelectorAll('.points > *, .samples > *, .levels path, path.line')].filter(isSeen).filter(part => {
                if (part.closest('.key')) return false;
                const box = part.getBoundingClientRect();
                return box.left < frame.left - 6 || box.right > frame.right + 6 || box.top < frame.top - 6 || box.bottom > frame.bottom + 6;
            }).map(part => `${plot.ownerSVGElement.id}: ${part.outerHTML}`);
        })
        """;

    private const string Collisions =
        """
        [...document.querySelectorAll('[data-network]')].filter(isSeen).flatMap(plot => {
            const texts = [...plot.querySelectorAll('text')].filter(isSeen), boxes = texts.map(text => text.getBoundingClientRect());
            return texts.flatMap((text, one) => texts.slice(one + 1).filter((_, index) => {
                const [a, b] = [boxes[one], boxes[one + 1 + index]];
                return a.left < b.right && b.left < a.right && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2;
            }).map(other => `${text.textContent} and ${other.textContent}`));
        })
        """;

    [BrowserTheory]
    [InlineData("two", 1600)]
    [InlineData("two", 360)]
    [InlineData("six", 1600)]
    [InlineData("typed", 1600)]
    public void TheSliderMovesEveryPanelAndBack(string run, int width)
    {
        browser.Open(run, width);
        string[] figures = browser.GetTexts("[...document.querySelectorAll('.plot')].map(plot => plot.ownerSVGElement.dataset.figure)");
        string[] atTheEnd = browser.GetTexts(Drawn);
        browser.MoveTo(20);
        string[] before = browser.GetTexts(Drawn);
        browser.MoveTo(ReportResults.Of(run).RecordedEpochs.Count - 1);
        Assert.Equal(atTheEnd, browser.GetTexts(Drawn));

        bool isNarrow = width < 500;
        for (int panel = 0; panel < figures.Length; panel++)
            if (figures[panel].EndsWith("-narrow", StringComparison.Ordinal) == isNarrow && !figures[panel].StartsWith("moons", StringComparison.Ordinal))
                Assert.NotEqual(atTheEnd[panel], before[panel]);
    }

    [BrowserTheory]
    [InlineData(1600)]
    [InlineData(360)]
    public void NothingIsDrawnOutsideItsPanelAndNoTextsCollideAtAnyEpoch(int width)
    {
        browser.Open("six", width);
        for (int position = 0; position < 60; position += 6)
        {
            browser.MoveTo(position);
            Assert.Empty(browser.GetTexts(Strays));
            Assert.Empty(browser.GetTexts(Collisions));
        }
    }

    [BrowserFact]
    public void TheTableSaysWhatWasMeasuredAtTheEpoch()
    {
        browser.Open("two");
        browser.MoveTo(ReportResults.Of("two").RecordedEpochs.ToList().IndexOf(400));
        string[] accuracies = [.. Experiment.Run(new() { Epochs = 400 }).Networks.Select(network => FigureText.Percent(network.TestAccuracy))];
        Assert.Equal(
            ["After epoch 400", $"sigmoid 0.2875 {accuracies[0]}", $"ReLU 0.0566 {accuracies[1]}"],
            browser.GetTexts("[...document.querySelectorAll('#state caption, #state tbody tr')].map(part => part.innerText.replace(/\\s+/g, ' '))"));
    }

    [BrowserFact]
    public void WhatStoppedHasNoAccuracyAtRestNorWhenMoved()
    {
        browser.Open("diverged");
        const string Rows = "[...document.querySelectorAll('#state tbody tr')].filter(row => row.cells[0].textContent.includes('stopped')).map(row => row.cells[1].textContent + row.cells[2].textContent)";
        Assert.All(browser.GetTexts(Rows), row => Assert.Equal("--", row));
        browser.MoveTo(5);
        Assert.NotEmpty(browser.GetTexts(Rows));
        Assert.All(browser.GetTexts(Rows), row => Assert.Equal("--", row));
        Assert.DoesNotContain(browser.GetTexts("[...document.querySelectorAll('.plot text')].map(text => text.textContent)"), text => text.Contains("NaN", StringComparison.Ordinal));
    }

    [BrowserFact]
    public void BeforeTheFirstEpochThereIsNoLoss()
    {
        browser.Open("two");
        browser.MoveTo(0);
        Assert.StartsWith("sigmoid - ", browser.GetTexts("[document.querySelector('#state tbody tr').innerText.replace(/\\s+/g, ' ')]")[0]);
    }

    [BrowserTheory]
    [InlineData("one")]
    [InlineData("diverged")]
    [InlineData("huge")]
    [InlineData("one class in the training set")]
    [InlineData("many samples")]
    [InlineData("typed")]
    public void AnyRunCanBeLookedThroughWithoutAnError(string run)
    {
        browser.Open(run);
        browser.MoveThrough(0, ReportResults.Of(run).RecordedEpochs.Count - 1);
        Assert.Empty(browser.Messages());
        Assert.Empty(browser.GetTexts("[...document.querySelectorAll('.plot *')].flatMap(part => [...part.attributes]).map(attribute => attribute.value).filter(value => /NaN|Infinity|undefined/.test(value))"));
    }

    [BrowserFact]
    public void PlayRunsToTheEndAndStops()
    {
        browser.Open("two", fragment: "#epoch=670");
        IWebElement play = browser.Driver.FindElement(By.Id("play"));
        play.Click();
        Assert.Equal("Pause", play.Text);
        Assert.Equal("Play", browser.Driver.ExecuteAsyncScript(
            """
            const [done] = arguments, play = document.getElementById('play');
            new MutationObserver(() => done(play.textContent)).observe(play, { childList: true });
            """));
        Assert.Equal("800", browser.Driver.FindElement(By.Id("epoch-text")).Text);
    }
}
