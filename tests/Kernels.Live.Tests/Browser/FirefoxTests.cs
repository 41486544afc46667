using System.Threading;
using System.Threading.Tasks;
using Kernels.Live.Answers;
using Kernels.Live.Server;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.Testing;

namespace Kernels.Live.Tests.Browser;

/// <summary>The page in another browser: the same pictures, and no script fails.</summary>
public sealed class FirefoxTests
{
    private static readonly LiveTraining training = new(new NetworkCache(8), new TrainingCost(1.0));

    [FirefoxFact]
    [Trait("Speed", "Slow")]
    public async Task FirefoxShowsTheSamePicturesAndNoScriptFails()
    {
        await using LiveServer server = await LiveServer.StartAsync(new LiveServerOptions { Port = 0 });
        await using Firefox firefox = await Firefox.StartAsync();
        await firefox.OpenAsync(server.Uri);
        Assert.Equal("f1166a11b7f33f99", await DigestAsync(firefox, ""));
        string[] changes =
        [
            "() => { const slider = document.querySelector('.slider[data-for=a-rate]'); slider.value = slider.dataset.stops.split(' ').indexOf('0.5'); "
                + "slider.dispatchEvent(new Event('input', { bubbles: true })); }",
            "() => { location.hash = '#a.activation=z*tanh(z)&a.hidden=5-4&epochs=50&seeds=30'; }",
            "() => { location.hash = '#data=circles&radius=0.3&epochs=40&regions=1'; }",
        ];
        foreach (string change in changes)
        {
            string before = await firefox.EvaluateAsync("document.getElementById('digest').textContent");
            await firefox.EvaluateAsync($"({change})()");
            string digest = await DigestAsync(firefox, before), settings = await firefox.EvaluateAsync("live.settingsText()");
            LiveSettings read = SettingsReader.Read(settings);
            Assert.Equal((settings, Provenance.Of(read, training.Train(read, CancellationToken.None)).Digest), (settings, digest));
        }
        await firefox.EvaluateAsync(
            "document.querySelectorAll('details').forEach(details => { details.open = true; }), new Promise(done => setTimeout(done, 500))");
        await firefox.EvaluateAsync("document.querySelectorAll('.node').forEach(node => node.dispatchEvent(new PointerEvent('pointerenter')))");
        await firefox.EvaluateAsync("(document.getElementById('rewind').click(), document.getElementById('play').click(), new Promise(done => setTimeout(done, 1000)))");
        Assert.Empty(firefox.Messages);
    }

    // The digest once it is another one and the page rests.
    private static Task<string> DigestAsync(Firefox firefox, string before) => firefox.EvaluateAsync(
        $$"""
        new Promise(done => {
            const look = () => {
                const digest = document.getElementById('digest').textContent;
                if (globalThis.live && live.drawn && live.drawn.text === live.settingsText() && digest !== '{{before}}') done(digest);
                else setTimeout(look, 50);
            };
            look();
        })
        """);
}
