using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kernels.Live.Server;
using Kernels.Testing;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Kernels.Live.Tests.Browser;

/// <summary>One browser and one server for the tests of a class; classes run side by side.</summary>
public sealed class LiveBrowser : IAsyncLifetime, IDisposable
{
    /// <summary>The script that opens all that is folded.</summary>
    public const string OpenAll = "document.querySelectorAll('details').forEach(details => { details.open = true; }); return 1";

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder folder = new();
    private LiveServer? server;
    private ChromeDriver? driver;

    public ChromeDriver Driver => driver!;

    /// <summary>Where the browser puts what the page lets it download.</summary>
    internal string Downloads => folder.Path;

    public async Task InitializeAsync()
    {
        if (!Chromium.IsAvailable)
            return;
        server = await LiveServer.StartAsync(new LiveServerOptions { Port = 0 });
        driver = Chromium.Start();
        driver.Manage().Timeouts().AsynchronousJavaScript = patience;
        Command("Browser.setDownloadBehavior", ("behavior", "allow"), ("downloadPath", folder.Path));
    }

    public async Task DisposeAsync()
    {
        driver?.Quit();
        if (server is not null)
            await server.DisposeAsync();
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Opens the page anew and waits for its first picture.</summary>
    /// <param name="fragment">What follows the address, without its #.</param>
    /// <param name="width">The width of the window.</param>
    /// <param name="preferences">Of the reader, such as <c>prefers-color-scheme</c> with <c>dark</c>.</param>
    public void Open(string fragment = "", int width = 1500, params (string Name, string Value)[] preferences) =>
        Open(server!.Uri, fragment, width, preferences);

    /// <summary>Opens the page of another server.</summary>
    public void Open(Uri page, string fragment, int width, params (string Name, string Value)[] preferences)
    {
        Command("Emulation.setDeviceMetricsOverride", ("width", width), ("height", 900), ("deviceScaleFactor", 1), ("mobile", false));
        object[] features = [.. preferences.Select(preference => new Dictionary<string, object> { ["name"] = preference.Name, ["value"] = preference.Value })];
        Command("Emulation.setEmulatedMedia", ("features", features));
        Driver.Navigate().GoToUrl("about:blank");
        Driver.Navigate().GoToUrl($"{page}#{fragment}");
        WaitFor("globalThis.live && (live.drawn !== null || !document.getElementById('problem').hidden)");
        _ = Messages();
    }

    public void Command(string name, params (string Name, object Value)[] parameters) =>
        Driver.ExecuteCdpCommand(name, parameters.ToDictionary(parameter => parameter.Name, parameter => (object?)parameter.Value));

    public T Get<T>(string script, params object[] arguments) => (T)Driver.ExecuteScript($"return {script}", arguments)!;

    /// <summary>Does something on the page and waits until its picture is drawn, or its problem told.</summary>
    /// <returns>The milliseconds from the change to the frame behind the picture.</returns>
    public double Change(string script, params object[] arguments) => Convert.ToDouble(Driver.ExecuteAsyncScript(
        $$"""
        const done = arguments[arguments.length - 1], begun = performance.now();
        const end = () => requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
        document.addEventListener('drawn', end, { once: true });
        document.addEventListener('failed', end, { once: true });
        {{script}}
        """, arguments), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Puts a text into the control of a setting, with its event, as a reader does.</summary>
    public double Set(string key, string text) => Change(
        """
        const holder = document.querySelector(`[data-key="${arguments[0]}"]`);
        holder.value = arguments[1];
        holder.dispatchEvent(new Event(holder.tagName === 'SELECT' || arguments[0] === 'points' ? 'change' : 'input', { bubbles: true }));
        """, key, text);

    /// <summary>Moves the slider of a setting to a stop.</summary>
    public double Slide(string key, string stop) => Change(
        """
        const slider = document.querySelector(`.slider[data-for="${arguments[0].replace('.', '-')}"]`);
        slider.value = slider.dataset.stops.split(' ').indexOf(arguments[1]);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        """, key, stop);

    public string Text(string id) => Get<string>("document.getElementById(arguments[0]).textContent", id);

    public void WaitFor(string condition)
    {
        DateTime end = DateTime.UtcNow + patience;
        while (!Get<bool>($"Boolean({condition})"))
        {
            Assert.True(DateTime.UtcNow < end, $"It did not come to this: {condition}");
            System.Threading.Thread.Sleep(20);
        }
    }

    /// <summary>What was logged at the console since the last time.</summary>
    public string[] Messages() => [.. Driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message)];
}
