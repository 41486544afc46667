using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Charts.Geometry;
using Kernels.Charts.Markup;
using Kernels.Study.Claims;

namespace Kernels.Pages.Claims;

/// <summary>A figure with its interval against the bounds of its rule, on one axis; below it the same by the other center.</summary>
internal static class VerdictStrip
{
    private const double Width = 420;
    private const double Height = 84;
    private const double Side = 36;
    private const double Main = 30;
    private const double Beside = 46;
    private const double Top = 18;
    private const double Bottom = 58;

    public static Picture Of(string id, LedgerLine line)
    {
        LinearScale scale = new(Range(line).Padded(0.08), Side, Width - Side);
        List<SvgElement> content =
        [
            Shapes.Rectangle(new Rectangle(Side, Top, Width - Side, Bottom), "panel"), .. Bounds(line, scale),
            .. Interval(line.Figure, scale, Main, "line s1", "points s1"),
        ];
        if (line.Beside is not null)
            content.AddRange(Interval(line.Beside, scale, Beside, "line thin muted", "points muted"));
        content.Add(Shapes.Text(LedgerText.Figure(line.Figure), new Point(Width / 2, 12), "small", "middle"));
        return new Picture($"strip-{id}", line.Test, Description(line), Width, [new Strip(Height, content)]);
    }

    private static string Description(LedgerLine line) =>
        $"{line.Figure.Kind} {LedgerText.Figure(line.Figure)}" + (line.Rule is null ? "" : $"; the statement is {line.Rule}; {line.Verdict.Main}");

    private static Domain Range(LedgerLine line)
    {
        double?[] values = [line.Figure.Low, line.Figure.High, line.Figure.Value, line.Beside?.Low, line.Beside?.High, line.Low, line.High];
        return Domain.Around([[.. values.OfType<double>()]]);
    }

    private static IEnumerable<SvgElement> Bounds(LedgerLine line, LinearScale scale)
    {
        double from = line.Low is double low ? scale.At(low) : Side;
        double to = line.High is double high ? scale.At(high) : Width - Side;
        if (line.Rule is not null)
            yield return Shapes.Rectangle(new Rectangle(from, Top, to, Bottom), "b3");
        foreach (double bound in ((double?[])[line.Low, line.High]).OfType<double>())
        {
            yield return Shapes.Line(new Point(scale.At(bound), Top), new Point(scale.At(bound), Bottom), "line thin muted");
            yield return Shapes.Text(LedgerText.Number(Math.Round(bound, 4)), new Point(scale.At(bound), Bottom + 14), "small muted", "middle");
        }
    }

    private static IEnumerable<SvgElement> Interval(LedgerFigure figure, LinearScale scale, double height, string line, string point)
    {
        yield return Shapes.Line(new Point(scale.At(figure.Low), height), new Point(scale.At(figure.High), height), line);
        yield return Shapes.Circle(new Point(scale.At(figure.Value), height), 4, point);
    }
}
