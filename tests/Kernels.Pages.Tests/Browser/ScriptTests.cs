using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Pages.Tests.Reports;
using Kernels.Study;
using Kernels.Study.Text;
using Kernels.Testing;

namespace Kernels.Pages.Tests.Browser;

/// <summary>The script computes what kernels compute, and writes numbers as the still figures do. No test changes the page, so each run is opened once.</summary>
public sealed class ScriptTests(ReportBrowser browser) : IClassFixture<ReportBrowser>
{
    public static TheoryData<string> Networks => [.. NetworkCatalog.All.Select(network => network.Name)];

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
        browser.Ask(run);
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
    public void TheScriptWritesNumbersAsTheStillFiguresDo()
    {
        browser.Ask("two");
        double[] values = [0, 1, 0.5, 0.79, 0.9998, 0.99996, 0.9995, 0.00004, 1e-22, 1 - 1e-16, 12345.6, 9999.99996, 0.00005, -0.00001, -3.25, 1e100];
        Assert.Equal(values.Select(value => FigureText.Number(value, 4)), browser.GetTexts("arguments[0].map(value => report.number(value, 4))", values));
        double[] parts = [.. values.Where(value => value is >= 0 and <= 1)];
        Assert.Equal(parts.Select(part => FigureText.Percent(part)), browser.GetTexts("arguments[0].map(report.percent)", parts));
        Assert.Equal(["-", "-"], browser.GetTexts("[report.number(null, 4), report.percent(null)]"));
    }

    [BrowserFact]
    public void TheScriptFindsTheTicksOfTheStillFigures()
    {
        browser.Ask("two");
        double[][] domains = [[0, 0.73], [-2.1, 2.3], [0.99999998, 1.00000003], [-1.00000003, -0.99999998], [0, 3e7], [123456789, 123456791], [1e-9, 3e-9], [-5000.5, 2]];
        foreach (double[] domain in domains)
        {
            TickSet expected = Ticks.Of(new Domain(domain[0], domain[1]), 6);
            Assert.Equal(expected.All.Select(tick => tick.Label), browser.GetTexts("report.ticks(arguments[0], 6).all.map(tick => tick.label.replace(/\\.0+E/, 'E'))", domain));
            Assert.Equal(expected.Offset ?? "0", browser.Get<string>("String(report.ticks(arguments[0], 6).offset)", domain));
        }
    }

    private double[] Probabilities(string network, int position)
    {
        browser.Driver.ExecuteScript("window.network = report.networks.find(network => network.name === arguments[0]); network.select(arguments[1])", network, position);
        IEnumerable<object> values = browser.Get<IEnumerable<object>>("report.samples.map(sample => network.probability(sample.x1, sample.x2))");
        return [.. values.Select(Convert.ToDouble)];
    }
}
