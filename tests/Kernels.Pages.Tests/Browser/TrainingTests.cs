using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Pages.Tests.Reports;
using Kernels.Study;
using Kernels.Study.Text;
using Kernels.Testing;
using OpenQA.Selenium;

namespace Kernels.Pages.Tests.Browser;

/// <summary>The slider leads every panel through the training, with the numbers of the run.</summary>
[Collection(BrowserTests.Name)]
public sealed class TrainingTests(ReportBrowser browser)
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

    public static TheoryData<string> Networks => [.. NetworkCatalog.All.Select(network => network.Name)];

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

    [BrowserTheory]
    [MemberData(nameof(Networks))]
    public void TheScriptComputesWhatTheKernelsDo(string name) => AssertSameProbabilities("all", name);

    [BrowserFact]
    public void TheScriptComputesTypedFormulasWithPartsUsedTwiceAndLearnedParameters()
    {
        Assert.Contains("(let ", ReportResults.Page("typed"));
        Assert.All(ReportResults.Of("typed").Networks, network => AssertSameProbabilities("typed", network.Network.Name));
    }

    private void AssertSameProbabilities(string run, string name)
    {
        browser.Open(run);
        StudyResult study = ReportResults.Of(run);
        NetworkResult result = study.Networks.Single(network => network.Network.Name == name);
        IMlp<double> network = result.Network.Create();
        double[] inputs = Array.ConvertAll(study.Data.Test.X, value => (double)(float)value);
        double[] expected = new double[study.Data.Test.Count];
        foreach (int position in new[] { 0, study.RecordedEpochs.Count / 2, study.RecordedEpochs.Count - 1 })
        {
            Array.ConvertAll(result.RecordedParameters[position], value => (double)(float)value).CopyTo(network.Parameters);
            network.Forward(inputs, expected);
            double[] actual = Probabilities(name, position);
            for (int sample = 0; sample < expected.Length; sample++)
                Assert.InRange(actual[sample] - expected[sample], -1e-12, 1e-12);
        }

        double[] atTheEnd = Probabilities(name, study.RecordedEpochs.Count - 1);
        for (int sample = 0; sample < expected.Length; sample++)
            Assert.InRange(atTheEnd[sample] - result.TestProbabilities[sample], -1e-5, 1e-5);
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
    public void TheScriptWritesNumbersAsTheStillFiguresDo()
    {
        browser.Open("two");
        double[] values = [0, 1, 0.5, 0.79, 0.9998, 0.99996, 0.9995, 0.00004, 1e-22, 1 - 1e-16, 12345.6, 9999.99996, 0.00005, -0.00001, -3.25, 1e100];
        Assert.Equal(values.Select(value => FigureText.Number(value, 4)), browser.GetTexts("arguments[0].map(value => report.number(value, 4))", values));
        double[] parts = [.. values.Where(value => value is >= 0 and <= 1)];
        Assert.Equal(parts.Select(part => FigureText.Percent(part)), browser.GetTexts("arguments[0].map(report.percent)", parts));
        Assert.Equal(["-", "-"], browser.GetTexts("[report.number(null, 4), report.percent(null)]"));
    }

    [BrowserFact]
    public void TheScriptFindsTheTicksOfTheStillFigures()
    {
        browser.Open("two");
        double[][] domains = [[0, 0.73], [-2.1, 2.3], [0.99999998, 1.00000003], [-1.00000003, -0.99999998], [0, 3e7], [123456789, 123456791], [1e-9, 3e-9], [-5000.5, 2]];
        foreach (double[] domain in domains)
        {
            TickSet expected = Ticks.Of(new Domain(domain[0], domain[1]), 6);
            Assert.Equal(expected.All.Select(tick => tick.Label), browser.GetTexts("report.ticks(arguments[0], 6).all.map(tick => tick.label.replace(/\\.0+E/, 'E'))", domain));
            Assert.Equal(expected.Offset ?? "0", browser.Get<string>("String(report.ticks(arguments[0], 6).offset)", domain));
        }
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
        for (int position = 0; position < ReportResults.Of(run).RecordedEpochs.Count; position++)
            browser.MoveTo(position);
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

    private double[] Probabilities(string network, int position)
    {
        browser.Driver.ExecuteScript("window.network = report.networks.find(network => network.name === arguments[0]); network.select(arguments[1])", network, position);
        IEnumerable<object> values = browser.Get<IEnumerable<object>>("report.samples.map(sample => network.probability(sample.x1, sample.x2))");
        return [.. values.Select(Convert.ToDouble)];
    }
}
