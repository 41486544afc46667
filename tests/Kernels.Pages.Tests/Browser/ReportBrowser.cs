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

/// <summary>One browser for the tests of a class, and pages on some runs as files. Both are made when first asked for; classes run side by side.</summary>
public sealed class ReportBrowser : IDisposable
{
    private const string IsSeen =
        "const isSeen = part => { const box = part.getBoundingClientRect(); return box.width + box.height > 0 && part.checkVisibility(); };";

    /// <summary>Opens the page of the ledger that is kept, in place of one on a run.</summary>
    public const string Claims = "claims";

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<ChromeDriver> driver = new(Chromium.Start);
    private string? asked;

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
        asked = null;
        // The old page goes first: to lay it out for another window would take longer than all else.
        Driver.Navigate().GoToUrl("about:blank");
        Command("Emulation.setDeviceMetricsOverride", ("width", width), ("height", 800), ("deviceScaleFactor", 1), ("mobile", false));
        object[] features = [.. preferences.Select(preference => new Dictionary<string, object> { ["name"] = preference.Name, ["value"] = preference.Value })];
        Command("Emulation.setEmulatedMedia", ("features", features));
        Driver.Navigate().GoToUrl($"{new Uri(FileOf(run))}{fragment}");
        _ = Messages();
    }

    /// <summary>Opens the page on a run unless it is shown already, for tests that leave it as it is.</summary>
    public void Ask(string run)
    {
        if (asked != run)
            Open(run);
        asked = run;
    }

    public void Command(string name, params (string Name, object Value)[] parameters) =>
        Driver.ExecuteCdpCommand(name, parameters.ToDictionary(parameter => parameter.Name, parameter => (object?)parameter.Value));

    /// <summary>The result of some JavaScript, which may ask of an element whether it is seen.</summary>
    public T Get<T>(string script, params object[] arguments) => (T)Driver.ExecuteScript($"{IsSeen} return {script}", arguments)!;

    public string[] GetTexts(string script, params object[] arguments) => [.. Get<IEnumerable<object>>(script, arguments).Cast<string>()];

    /// <summary>Puts the slider to a place, with its event, as a reader does, and waits for the drawing.</summary>
    public void MoveTo(int position) => MoveThrough(position, position);

    /// <summary>Puts the slider to one place after another and waits for each drawing: the page asked for the frame first.</summary>
    public void MoveThrough(int first, int last) => Driver.ExecuteAsyncScript(
        """
        const [first, last, done] = arguments, slider = document.getElementById('epoch');
        const move = position => {
            slider.value = position;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            requestAnimationFrame(() => position === last ? done() : move(position + 1));
        };
        move(first);
        """, first, last);

    /// <summary>Waits until the address has a fragment, or says which one it has instead.</summary>
    public void WaitForFragment(string fragment) => Assert.Equal(fragment, Driver.ExecuteAsyncScript(
        """
        const [wanted, done] = arguments, end = performance.now() + 5000;
        const look = () => location.hash === wanted || performance.now() > end ? done(location.hash) : setTimeout(look, 10);
        look();
        """, fragment));

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
