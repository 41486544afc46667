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
        <p class="finding">A published study compared these two networks. Change anything, and they train again at once. To see whether a result is luck, choose 30 seeds.</p>
        <p class="actions">
        <button type="button" id="all-seeds" hidden>Back to all seeds</button>
        <button type="button" id="reset">Reset to the study</button>
        <button type="button" id="copy-address">Copy the address</button>
        <span id="busy" role="status"></span>
        </p>
        </header>
        <main>
        {TourMarkup.Of()}
        <div id="columns">
        <div id="shared">
        <details open>
        <summary>Training</summary>
        {Html.Lines(trainingControls.Select(ControlMarkup.Shared))}
        <p class="tick-box"><label><input type="checkbox" id="regions"> lines where units bend</label></p>
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
        <p class="muted" id="map-legend">Circles are samples of class 0, squares of class 1. Those with an outline test the networks, which train on the others.</p>
        <section id="losses" aria-labelledby="loss-heading">
        <h2 id="loss-heading" class="unseen">Training loss</h2>
        <svg class="figure" id="loss" data-figure="loss" role="img" aria-label="Training loss by epoch"></svg>
        </section>
        <section id="luck" aria-labelledby="luck-heading" hidden>
        <h2 id="luck-heading">Is it luck?</h2>
        <svg class="figure" id="accuracies" data-figure="accuracies" role="img" aria-label="Distribution over seeds"></svg>
        <p class="muted">Each mark is a seed, in the row of its network.</p>
        <div id="worst"></div>
        <details id="statements">
        <summary>The study's statements, tested on these seeds</summary>
        <div id="verdicts"></div>
        </details>
        </section>
        <div class="side-by-side">
        {NetworkMarkup.Inner(0)}
        {NetworkMarkup.Inner(1)}
        </div>
        <details id="inside">
        <summary>Look inside: hidden space and signal</summary>
        <div id="hidden-controls"></div>
        <svg class="figure" id="hidden" data-figure="hidden_live" role="img" aria-label="Two units of a hidden layer, for each network"></svg>
        <p class="muted">A circle around a point stands for several samples; 4+20 says that 4 are of class 0 and 20 of class 1.</p>
        <svg class="figure" id="traces" data-figure="traces_live" role="img" aria-label="Signal of the far samples through the layers"></svg>
        <p class="muted" id="traces-text">The far sample of a class is the training sample furthest from the middle of its moon. z1 are the pre-activations of layer 1, a1 its outputs.</p>
        </details>
        <details id="away">
        <summary>Save data, losses and command</summary>
        <p class="take"><button type="button" data-save="csv">Data as CSV</button> <button type="button" data-save="loss">Losses as CSV</button></p>
        <p id="together-text">Both networks on the command line:</p>
        <pre class="command"><code id="command"></code></pre>
        <p class="muted">Digest <code id="digest"></code>: the command prints the same.</p>
        </details>
        </div>
        </div>
        </main>
        <div id="playback" role="region" aria-label="Training over time">
        <p id="problem" role="alert" hidden></p>
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
        <p class="muted">Choose a brush and click into a map.</p>
        <label><input type="radio" name="brush" value="" checked> no brush</label>
        <label><input type="radio" name="brush" value="0"> class 0</label>
        <label><input type="radio" name="brush" value="1"> class 1</label>
        <label><input type="radio" name="brush" value="erase"> erase</label>
        <p class="take"><button type="button" id="clear-points">Remove all points</button></p>
        <label for="place">Or type x1, x2, class</label>
        <p class="take"><input type="text" id="place" placeholder="0.5, 1.2, 0" autocomplete="off"> <button type="button" id="add-point">Add</button></p>
        <label for="csv">Or paste many lines, or drop a file on a map</label>
        <textarea id="csv" rows="3" spellcheck="false" placeholder="x1,x2,class&#10;0.5,1.2,0"></textarea>
        <button type="button" id="use-csv">Use these points</button>
        </fieldset>
        """);
}
