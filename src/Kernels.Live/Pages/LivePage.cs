using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Live.Settings;
using Kernels.Pages.Markup;
using Kernels.Study.Provenance;

namespace Kernels.Live.Pages;

/// <summary>The page that is served. Its script fills it.</summary>
internal static class LivePage
{
    private static readonly string[] dataControls = ["data", "samples", "noise", "radius", "data-seed", "test", "scaling"];
    private static readonly string[] trainingControls = ["epochs", "seed", "seeds", "vary", "networks"];

    public static string Write() => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="{ProductInfo.Name} {ProductInfo.Version}">
        <title>Sigmoid against ReLU, live</title>
        <link rel="icon" href="icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="live.css">
        <script src="live.js" type="module"></script>
        </head>
        <body class="live">
        <header>
        <h1>Sigmoid against ReLU, live</h1>
        <p class="finding">Change anything: both networks train again from their first weights, in the blink of an eye. Is what you see luck? Take 30 seeds.</p>
        <p class="actions">
        <button type="button" id="reset">Back to the study</button>
        <button type="button" id="copy-address">Copy the address</button>
        <span id="busy" role="status"></span>
        </p>
        {TourMarkup.Of()}
        <p id="problem" role="alert" hidden></p>
        </header>
        <main>
        <div id="shared">
        <details open>
        <summary>Training</summary>
        {Html.Lines(trainingControls.Select(ControlMarkup.Shared))}
        <p class="tick-box"><label><input type="checkbox" id="regions"> draw where units bend</label></p>
        </details>
        <details open>
        <summary>Data</summary>
        {Html.Lines(dataControls.Select(ControlMarkup.Shared))}
        {ControlMarkup.Shared("points")}
        {ControlMarkup.Shared("features")}
        <fieldset id="features-choice">
        <legend>Inputs of the networks</legend>
        {Html.Lines(InputFeatures.All.Select(Feature))}
        </fieldset>
        {Painting()}
        </details>
        </div>
        <div id="results">
        <div class="side-by-side" id="networks-side-by-side">
        {NetworkMarkup.Of(0)}
        {NetworkMarkup.Of(1)}
        </div>
        <section aria-labelledby="loss-heading">
        <h2 id="loss-heading">Loss</h2>
        <svg class="figure" id="loss" data-figure="loss" role="img" aria-label="Training loss by epoch"></svg>
        </section>
        <div class="side-by-side">
        {NetworkMarkup.Inner(0)}
        {NetworkMarkup.Inner(1)}
        </div>
        <section id="luck" aria-labelledby="luck-heading" hidden>
        <h2 id="luck-heading">Luck</h2>
        <svg class="figure" id="accuracies" data-figure="accuracies" role="img" aria-label="Distribution over seeds"></svg>
        <p id="luck-text"></p>
        <p id="worst" class="take"></p>
        <h3>What these seeds say of the study's statements</h3>
        <div id="verdicts"></div>
        </section>
        <details id="inside">
        <summary>Look inside: hidden space and signal</summary>
        <div id="hidden-controls"></div>
        <svg class="figure" id="hidden" data-figure="hidden_live" role="img" aria-label="Two units of a hidden layer, for each network"></svg>
        <svg class="figure" id="traces" data-figure="traces_live" role="img" aria-label="Signal of the far samples through the layers"></svg>
        </details>
        <details id="away">
        <summary>Take the picture away: data, losses, command</summary>
        <p class="take"><button type="button" data-save="csv">Data as CSV</button> <button type="button" data-save="loss">Losses as CSV</button></p>
        <p id="together-text">Both networks on the command line:</p>
        <pre class="command"><code id="command"></code></pre>
        <p class="muted">Digest <code id="digest"></code></p>
        </details>
        </div>
        </main>
        <div id="playback" role="region" aria-label="Training over time">
        <button type="button" id="rewind" aria-label="Rewind to the first weights">|&#x25C0;&#xFE0E;</button>
        <button type="button" id="back" aria-label="One step back">&#x25C0;&#xFE0E;</button>
        <button type="button" id="play">Play</button>
        <button type="button" id="forward" aria-label="One step on">&#x25B6;&#xFE0E;</button>
        <input type="range" id="epoch" min="0" value="0" aria-label="Epoch shown">
        <output id="epoch-text" for="epoch"></output>
        <span id="sample-text"></span>
        </div>
        <p id="announcement" class="unseen" role="status"></p>
        <svg class="unseen" aria-hidden="true" width="0" height="0"><defs>{new Html(Markers())}</defs></svg>
        </body>
        </html>

        """).Text;

    private static string Markers() =>
        string.Concat(MarkerShape.All.Take(2).Select((shape, index) => $"<path id=\"marker-{"01"[index]}\" d=\"{shape}\"/>"));

    private static Html Feature(InputFeature feature) =>
        Html.Of($"""<label><input type="checkbox" class="feature" value="{feature.Name}"> {feature.Label}</label>""");

    private static Html Painting() => Html.Of(
        $"""
        <fieldset id="painting">
        <legend>Own points</legend>
        <label><input type="radio" name="brush" value="" checked> look</label>
        <label><input type="radio" name="brush" value="0"> paint class 0</label>
        <label><input type="radio" name="brush" value="1"> paint class 1</label>
        <label><input type="radio" name="brush" value="erase"> erase</label>
        <p class="muted">With a brush, click into a map; or type a place:</p>
        <label for="place">x1, x2</label> <input type="text" id="place" placeholder="0.5, 1" autocomplete="off"> <button type="button" id="add-point">Add</button>
        <label for="csv">Or paste or drop lines of x1,x2,class</label>
        <textarea id="csv" rows="3" spellcheck="false" placeholder="0.5,1.2,0"></textarea>
        <button type="button" id="use-csv">Use these</button>
        </fieldset>
        """);
}
