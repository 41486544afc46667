using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Pages.Markup;
using Kernels.Study;
using Kernels.Study.Text;

namespace Kernels.Pages.Reports;

/// <summary>The section of the figures, with the controls that lead through the training. The page has each figure in two widths and shows one.</summary>
internal static class FigureSection
{
    public static Html Of(Report report) => Html.Of(
        $"""
        <section id="figures" aria-labelledby="figures-heading">
        <h2 id="figures-heading">Figures</h2>
        <noscript><p>The figures show the end of the training. A browser that runs scripts shows a slider through the training here, and lights a sample that you point at in every figure.</p></noscript>
        {State(report.Result)}
        {Html.Lines(report.WideFigures.Zip(report.NarrowFigures, Figure))}
        {Controls(report.Result)}
        </section>
        """);

    private static Html Figure(Picture wide, Picture narrow) => Html.Of(
        $"""
        <figure>
        <div class="wide">{new Html(wide.ToInline())}</div>
        <div class="narrow">{new Html(narrow.ToInline())}</div>
        <figcaption>{FigureCaption.Of(wide)}</figcaption>
        </figure>
        """);

    // The script changes it with the slider.
    private static Html State(StudyResult result)
    {
        IEnumerable<Html[]> rows = result.Networks.Select(network => (Html[])[
            Html.Of($"{Name(network)}"),
            Html.Of($"{(network.StoppedAtEpoch is null ? FigureText.Number(network.LossHistory[^1], 4) : FigureText.Missing)}"),
            Html.Of($"{FigureText.Percent(network.TestAccuracy)}")]);
        return Html.Of($"<div id=\"state\">{HtmlTable.Of($"After epoch {result.Options.Epochs}", ["Network", "loss", "test accuracy"], rows)}</div>");
    }

    private static string Name(NetworkResult network) =>
        network.StoppedAtEpoch is int epoch ? $"{network.Network.DisplayName}, stopped at epoch {epoch}" : network.Network.DisplayName;

    private static Html Controls(StudyResult result) => Html.Of(
        $"""
        <div id="controls" role="group" aria-label="Training and sample" hidden>
        <button type="button" id="play">Play</button>
        <label for="epoch">Epoch <span id="epoch-text">{result.Options.Epochs}</span></label>
        <input type="range" id="epoch" min="0" max="{result.RecordedEpochs.Count - 1}" value="{result.RecordedEpochs.Count - 1}">
        <label for="sample">Sample</label>
        <input type="number" id="sample" min="0" max="{result.Options.Samples - 1}" placeholder="none">
        <p id="sample-text">Point at a sample in a figure, or enter its number.</p>
        <p id="announcement" class="unseen" aria-live="polite"></p>
        </div>
        """);
}
