using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Kernels.Export.Networks;
using Kernels.Export.Sources;
using Kernels.Export.Tests.Support;
using Kernels.OnDemand;
using Kernels.Testing;
using OpenQA.Selenium.Chrome;

namespace Kernels.Export.Tests.Sources;

/// <summary>An exported JavaScript file in a page of a browser.</summary>
public sealed class PageTests
{
    [BrowserFact]
    public void AScriptOfAPageGivesTheBitsOfKernels()
    {
        IReadOnlyList<CompiledMlp<double>> networks = MlpCompiler.CompileAll<double>(TestNetworks.Shapes);
        using TemporaryFolder folder = new();
        using ChromeDriver browser = Chromium.Start();
        foreach ((int index, CompiledMlp<double> compiled) in networks.Index())
        {
            IMlp<double> network = TestNetworks.Random(compiled, index + 1);
            double[] inputs = Numbers.Samples(20 * network.Shape.InputCount, index + 1);
            File.WriteAllText(folder.At($"model{index}.js"), SourceExport.Write(TrainedMlp.Of(network), "javascript"));
            File.WriteAllText(folder.At($"page{index}.html"), $"<!doctype html><title>page</title><script src=\"model{index}.js\"></script>");
            browser.Navigate().GoToUrl(new Uri(folder.At($"page{index}.html")));
            string samples = string.Join(", ", inputs.Chunk(network.Shape.InputCount).Select(sample => $"[{string.Join(", ", sample.Select(Text))}]"));
            string printed = (string)browser.ExecuteScript($"return [{samples}].flatMap(sample => forward(sample)).join(' ')")!;
            double[] outputs = [.. printed.Split(' ').Select(text => Fixture.Number(text))];
            Assert.Equal(TestNetworks.Outputs(network, inputs), outputs);
        }
        Assert.Empty(browser.Manage().Logs.GetLog("browser"));
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
