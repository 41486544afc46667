using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Pages.Tests.Claims;
using Kernels.Pages.Tests.Reports;
using Kernels.Study.Documents;
using Kernels.Testing;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Kernels.Pages.Tests.Browser;

/// <summary>One browser for many tests, and pages on some runs as files. Both are made when first asked for.</summary>
public sealed class ReportBrowser : IDisposable
{
    private const string IsSeen =
        "const isSeen = part => { const box = part.getBoundingClientRect(); return box.width + box.height > 0 && part.checkVisibility(); };";

    /// <summary>Opens the page of the ledger that is kept, in place of one on a run.</summary>
    public const string Claims = "claims";

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<ChromeDriver> driver = new(Chromium.Start);

    public ChromeDriver Driver => driver.Value;

    /// <summary>Where the browser puts what a page lets it download.</summary>
    internal string Downloads => folder.At("downloads");

    /// <summary>Opens the page on a run anew.</summary>
    /// <param name="run">The name of the run.</param>
    /// <param name="width">The width of the window.</param>
    /// <param name="fragment">What follows the address, with its #.</param>
    /// <param name="preferences">Of the reader, such as <c>prefers-color-scheme</c> with <c>dark</c>.</param>
    public void Open(string run, int width = 1600, string fragment = "", params (string Name, string Value)[] preferences)
    {
        Command("Emulation.setDeviceMetricsOverride", ("width", width), ("height", 800), ("deviceScaleFactor", 1), ("mobile", false));
        object[] features = [.. preferences.Select(preference => new Dictionary<string, object> { ["name"] = preference.Name, ["value"] = preference.Value })];
        Command("Emulation.setEmulatedMedia", ("features", features));
        Driver.Navigate().GoToUrl("about:blank");
        Driver.Navigate().GoToUrl($"{new Uri(FileOf(run))}{fragment}");
        _ = Messages();
    }

    public void Command(string name, params (string Name, object Value)[] parameters) =>
        Driver.ExecuteCdpCommand(name, parameters.ToDictionary(parameter => parameter.Name, parameter => (object?)parameter.Value));

    /// <summary>The result of some JavaScript, which may ask of an element whether it is seen.</summary>
    public T Get<T>(string script, params object[] arguments) => (T)Driver.ExecuteScript($"{IsSeen} return {script}", arguments)!;

    public string[] GetTexts(string script, params object[] arguments) => [.. Get<IEnumerable<object>>(script, arguments).Cast<string>()];

    /// <summary>Puts the slider to a place by its keys and events, as a reader does, and waits for the drawing.</summary>
    public void MoveTo(int position) => Driver.ExecuteAsyncScript(
        """
        const [position, done] = arguments, slider = document.getElementById('epoch');
        slider.value = position;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        requestAnimationFrame(() => requestAnimationFrame(done));
        """, position);

    /// <summary>What was logged at the console since the last time.</summary>
    public string[] Messages() => [.. Driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message)];

    public void Dispose()
    {
        if (driver.IsValueCreated)
            Driver.Quit();
        folder.Dispose();
    }

    private string FileOf(string run)
    {
        string file = folder.At($"{run}.html");
        if (!File.Exists(file))
        {
            File.WriteAllText(file, run == Claims ? ClaimsPageTests.Page : ReportResults.Page(run));
            if (run != Claims)
                File.WriteAllBytes(folder.At(StudyDocument.FileName), StudyDocument.Write(ReportResults.Of(run)));
        }
        return file;
    }
}
