using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Pages.Figures;
using Kernels.Pages.Markup;
using Kernels.Pages.Reports;
using Kernels.Study.Provenance;
using Kernels.Study.Sweeps;
using Kernels.Study.Text;

namespace Kernels.Pages.Sweeps;

/// <summary>The page of a sweep: complete in one file, without scripts.</summary>
public static class SweepPage
{
    public const string FileName = "sweep.html";
    private const string Title = "A sweep on two moons";
    private const int MostRows = 500;

    /// <summary>Writes the page.</summary>
    public static string Write(SweepPageData data) => PageFrame.Of(
        Title,
        PageFiles.Of("sweep.css"),
        Html.Of(
            $"""
            <p>{Beginning(data.Result)}</p>
            <pre class="command"><code>{ProductInfo.Command} -- {data.Result.Plan.Text}</code></pre>
            <p>Digest: {data.Result.Digest}, the same on every machine.</p>
            """),
        Html.Of(
            $"""
            {Html.Lines(Figures(data).Select(Figure))}
            <section id="table" aria-labelledby="table-heading">
            <h2 id="table-heading">All cells</h2>
            {Table(data.Result)}
            </section>
            """));

    private static string Beginning(SweepResult result) => string.Create(
        CultureInfo.InvariantCulture, $"{result.Plan.Count:N0} runs: {result.Plan.Cells.Count:N0} cells, each over {result.Plan.Seeds.Count:N0} seeds.");

    private static IEnumerable<Picture> Figures(SweepPageData data)
    {
        if (data.Networks.Count > 0)
            yield return Costs(data.Networks);
        if (AccuracyMapFigure.Draw(data) is Picture map)
            yield return map;
        if (data.LossBands.Any(band => band.Points.Count > 0))
            yield return LossBandsFigure.Draw(data);
    }

    private static Picture Costs(IReadOnlyList<NetworkCost> networks)
    {
        IReadOnlyList<NetworkCost> unbeaten = SweepFrontier.Of(networks);
        return CostFigure.Of(
            [
                .. networks.Select(network => new CostPoint(
                    network.Cell.Activation, network.Cell.Shape.Text, network.Nanoseconds, network.Excess, network.Excess, network.Excess,
                    unbeaten.Contains(network))),
            ],
            "Each network at its best settings: the time of a sample on the machine that wrote this page, and the interquartile mean of its excess error");
    }

    private static Html Figure(Picture picture) => Html.Of(
        $"""
        <figure class="sweep">
        <div class="scroll">{new Html(picture.ToInline())}</div>
        <figcaption>{picture.Description}</figcaption>
        </figure>
        """);

    private static Html Table(SweepResult result)
    {
        IReadOnlyList<SweepAxis> axes = result.Axes.Count > 0 ? result.Axes : [SweepAxes.All[0]];
        string[] columns = [.. axes.Select(axis => ListText.Capitalised(axis.Noun)), "Measure", "Interquartile mean", "5 %", "Median", "95 %", "Not finite"];
        string caption = result.Summaries.Count > MostRows
            ? string.Create(CultureInfo.InvariantCulture, $"The first {MostRows} of {result.Summaries.Count:N0} rows; sweep.csv has all")
            : "Each measure over the seeds of each cell";
        return Html.Of($"<div class=\"scroll\">{HtmlTable.Of(caption, columns, result.Summaries.Take(MostRows).Select(row => Row(axes, row)))}</div>");
    }

    private static Html[] Row(IReadOnlyList<SweepAxis> axes, SweepSummary row)
    {
        IEnumerable<string> cells =
        [
            .. axes.Select(axis => axis.Text(row.Cell)), row.Measure, Number(row.Center), Number(row.Low), Number(row.Median), Number(row.High),
            row.Missing.ToString(CultureInfo.InvariantCulture),
        ];
        return [.. cells.Select(text => Html.Of($"{text}"))];
    }

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("G4", CultureInfo.InvariantCulture) : FigureText.Missing;
}
