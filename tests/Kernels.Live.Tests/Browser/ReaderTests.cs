using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Kernels.Live.Pages;
using Kernels.Testing;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace Kernels.Live.Tests.Browser;

/// <summary>The page for every reader: by keyboard, by ear, without motion, and what one takes away from it.</summary>
public sealed class ReaderTests(LiveBrowser browser) : IClassFixture<LiveBrowser>
{
    [BrowserFact]
    public void TheKeyboardReachesEveryControl()
    {
        browser.Open("epochs=20");
        browser.Driver.ExecuteScript(LiveBrowser.OpenAll);
        long controls = browser.Get<long>(
            """
            new Set([...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter(control => !control.disabled && control.checkVisibility()).map(control => control.type === 'radio' ? control.name : control)).size
            """);
        browser.Driver.ExecuteScript(
            """
            document.activeElement.blur();
            [window.reached, window.unmarked] = [new Set(), []];
            document.addEventListener('focusin', ({ target }) => {
                reached.add(target);
                if (getComputedStyle(target).outlineStyle === 'none') unmarked.push(target.outerHTML);
            });
            """);
        for (long step = 0; step < controls; step++)
            browser.Command("Input.dispatchKeyEvent", ("type", "keyDown"), ("key", "Tab"), ("code", "Tab"), ("windowsVirtualKeyCode", 9));
        Assert.Equal("", browser.Get<string>("unmarked.join(' ')"));
        Assert.Equal(controls, browser.Get<long>("reached.size"));
    }

    [BrowserFact]
    public void AnArrowKeyOnASliderTrainsAgain()
    {
        browser.Open("epochs=20");
        string before = browser.Text("digest");
        browser.Driver.ExecuteScript("document.querySelector('.slider[data-for=a-rate]').focus()");
        new Actions(browser.Driver).SendKeys(Keys.ArrowRight).Perform();
        browser.WaitFor($"document.getElementById('digest').textContent !== '{before}'");
        Assert.Equal("0.1", browser.Get<string>("document.getElementById('a-rate').value"));
    }

    [BrowserFact]
    public void TheNewAccuracyIsSaid()
    {
        browser.Open();
        browser.WaitFor("document.getElementById('announcement').textContent.includes('79.0%')");
        browser.Slide("a.rate", "0.5");
        browser.WaitFor("document.getElementById('announcement').textContent.includes('98.0%')");
    }

    [BrowserFact]
    public void WhoWantsNoMotionHasNone()
    {
        browser.Open("epochs=20", 1500, ("prefers-reduced-motion", "reduce"));
        Assert.True(browser.Get<bool>("document.getElementById('play').hidden"));
        Assert.False(browser.Get<bool>("document.getElementById('back').disabled"));
    }

    [BrowserFact]
    public void RewindAndForwardShowTheSameWeightsEachTime()
    {
        browser.Open();
        Assert.Equal(Parameters(), Recorded(-1));
        Press("rewind", "epoch 0");
        double[] first = Parameters();
        Press("forward", "epoch 2");
        Assert.NotEqual(first, Parameters());
        Press("back", "epoch 0");
        Assert.Equal(first, Parameters());
        Assert.Contains("seed 42, epoch 0", browser.Get<string>("document.querySelector('#a-map .heading').textContent"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public void TheAddressKeepsTheState()
    {
        browser.Open("a.rate=0.5&a.activation=z*tanh(z)&epochs=50&epoch=10&sample=7&unit=b.1.2&regions=1");
        Assert.Equal(
            "#a.activation=z*tanh(z)&a.rate=0.5&epoch=10&epochs=50&regions=1&sample=7&unit=b.1.2",
            "#" + string.Join('&', Uri.UnescapeDataString(Fragment()).TrimStart('#').Split('&').Order(StringComparer.Ordinal)));
        browser.Slide("b.rate", "0.2");
        browser.WaitFor("location.hash.includes('b.rate=0.2')");
        string fragment = Fragment(), digest = browser.Text("digest"), score = browser.Text("a-score");
        browser.Open(fragment[1..]);
        Assert.Equal((digest, score), (browser.Text("digest"), browser.Text("a-score")));
    }

    [BrowserFact]
    public void AWeightChangedByHandShowsAtOnceAndCanBeUndone()
    {
        browser.Open("unit=b.2.3&epochs=50");
        string before = browser.Text("b-score");
        browser.Driver.ExecuteScript("const slider = document.querySelector('#b-unit input'); slider.value = -9; slider.dispatchEvent(new Event('input'))");
        browser.WaitFor($"document.getElementById('b-score').textContent !== '{before}'");
        browser.Driver.ExecuteScript("document.querySelector('#b-unit .undo').click()");
        browser.WaitFor($"document.getElementById('b-score').textContent === '{before}'");
    }

    [BrowserFact]
    public void TheTourChangesWhatItSays()
    {
        browser.Open();
        browser.Driver.ExecuteScript("document.getElementById('tour').open = true");
        browser.WaitFor("!document.getElementById('scene-1').hidden && live.drawn.text === ''");
        browser.Driver.ExecuteScript("document.querySelector('#scene-1 .drag').click()");
        browser.WaitFor("!document.querySelector('#scene-1 .then').hidden && live.drawn.text === 'a.rate=0.5'");
        Assert.True(browser.Get<bool>("live.view.networks[0].losses.at(-1) < 0.1"));
        Assert.True(browser.Get<bool>(Seen("losses")));
    }

    [BrowserFact]
    [Trait("Speed", "Slow")]
    public async Task EverySceneSetsItsStageAndItsDragEndsWhereItSays()
    {
        using ReleaseRunner runner = await ReleaseRunner.StartAsync();
        browser.Open(runner.Page, "epochs=20", 1500);
        browser.Driver.ExecuteScript("document.getElementById('tour').open = true");
        foreach ((int index, Scene scene) in Scenes.All.Index())
        {
            if (index > 0)
                browser.Driver.ExecuteScript("document.getElementById('tour-next').click()");
            string settings = string.Join('&', scene.Settings.Split('&').Order(StringComparer.Ordinal));
            browser.WaitFor($"!document.getElementById('scene-{index + 1}').hidden && live.drawn.text.split('&').sort().join('&') === '{settings}'");
            browser.Driver.ExecuteScript($"document.querySelector('#scene-{index + 1} .drag').click()");
            browser.WaitFor($"!document.querySelector('#scene-{index + 1} .then').hidden && live.drawn.text.split('&').includes('{scene.Drag.Key}={scene.Drag.To}')");
            Assert.True(browser.Get<bool>("document.getElementById('problem').hidden"), scene.Title);
            browser.WaitFor(Seen(scene.Place));
            if (scene.Statement == "H4")
                Assert.Equal(6, browser.Get<long>("document.querySelectorAll('#a-diagram .node.dead').length"));
        }
        Assert.Empty(browser.Messages());
    }

    [BrowserFact]
    public void FilesAreTakenAway()
    {
        browser.Open("epochs=20");
        Take("[data-save=json][data-of=a]", "network-a.json");
        Take("[data-save=svg][data-of=b]", "map-b.svg");
        Take("[data-save=png][data-of=b]", "map-b.png");
        Take("[data-save=csv]", "data.csv");
        Take("[data-save=loss]", "losses.csv");
        Take("[data-weights='a.safetensors']", "network.safetensors");
        Take("[data-weights='b.npz']", "network.npz");
        Take("[data-weights='a.onnx']", "network.onnx");
        Assert.Empty(browser.Messages());
    }

    // Between the open tour and the bar.
    private static string Seen(string part) =>
        $$"""
        (() => {
            const [box, tour, bar] = ['{{part}}', 'tour', 'playback'].map(id => document.getElementById(id).getBoundingClientRect());
            return box.height > 100 && box.top < bar.top - 100 && box.bottom > tour.bottom + 100;
        })()
        """;

    [BrowserFact]
    public void BackUndoesAJump()
    {
        browser.Open("epochs=20&a.rate=0.5");
        browser.Change("document.getElementById('reset').click()");
        browser.WaitFor("location.hash === ''");
        browser.Change("history.back()");
        Assert.Equal(("20", "0.5"), (browser.Get<string>("document.getElementById('epochs').value"), browser.Get<string>("document.getElementById('a-rate').value")));
    }

    private void Take(string button, string name)
    {
        browser.Driver.ExecuteScript($"document.querySelector(\"{button}\").click()");
        string path = Path.Combine(browser.Downloads, name);
        DateTime end = DateTime.UtcNow.AddSeconds(30);
        while ((!File.Exists(path) || new FileInfo(path).Length == 0) && DateTime.UtcNow < end)
            System.Threading.Thread.Sleep(50);
        byte[] content = File.ReadAllBytes(path);
        File.Delete(path);
        if (name.EndsWith("json", StringComparison.Ordinal))
            Assert.Equal(browser.Text("a-digest"), JsonDocument.Parse(content).RootElement.GetProperty("digest").GetString());
        if (name.EndsWith("png", StringComparison.Ordinal))
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], content[..4]);
        Assert.True(content.Length > 100, name);
    }

    private void Press(string button, string epoch)
    {
        browser.Driver.ExecuteScript($"document.getElementById('{button}').click()");
        browser.WaitFor($"document.getElementById('epoch-text').textContent === '{epoch}' && document.querySelector('#a-map .heading').textContent.endsWith('{epoch}')");
    }

    private string Fragment()
    {
        browser.WaitFor("location.hash.length > 1");
        System.Threading.Thread.Sleep(400);
        return browser.Get<string>("location.hash");
    }

    private double[] Parameters() => Numbers("[...live.view.networks[0].parameters]");

    private double[] Recorded(int position) => Numbers($"[...live.view.networks[0].all].slice({position} * live.view.networks[0].count)");

    private double[] Numbers(string script) =>
        [.. browser.Get<System.Collections.ObjectModel.ReadOnlyCollection<object>>(script).Select(number => Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture))];
}
