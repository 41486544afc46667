using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kernels.Study.Claims;

/// <summary>The words for a line of the ledger, the same in table, page and terminal.</summary>
public static class LedgerText
{
    public const string Fragile = "FRAGILE";

    private const int Digits = 4;

    /// <summary>A number to four digits.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
            return double.IsPositiveInfinity(value) ? "never" : "-";

        string text = value.ToString($"G{Digits}", CultureInfo.InvariantCulture);
        bool isPlain = Math.Abs(value) is >= 1e-4 and < 1e6;
        return isPlain ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : text;
    }

    /// <summary>A figure and its interval.</summary>
    public static string Figure(LedgerFigure? figure) =>
        figure is null ? "-" : figure.Low == figure.High ? Number(figure.Value) : $"{Number(figure.Value)} [{Number(figure.Low)}, {Number(figure.High)}]";

    /// <summary>The verdict, and whether it flips with margin or level.</summary>
    public static string Verdict(LedgerLine line) => line.Verdict.IsFragile ? $"{line.Verdict.Main}, {Fragile}" : line.Verdict.Main;

    /// <summary>Both arms as "sigmoid 0.29, ReLU 0.04".</summary>
    public static string Arms(LedgerLine line) => string.Join(", ", line.Arms.Select(arm => $"{arm.Name} {Number(arm.Figure?.Value ?? double.NaN)}"));

    /// <summary>The rates of the arms, where they are not the study's.</summary>
    public static string Rates(LedgerLine line) =>
        string.Join(", ", line.Arms.Select(arm => $"{arm.Name} {Number(arm.LearningRate ?? double.NaN)}").Distinct());

    /// <summary>What becomes of the verdict, where it becomes another.</summary>
    public static IReadOnlyList<string> Changes(LedgerLine line)
    {
        (string When, string? Verdict)[] others =
        [
            ("at half the margin", line.Verdict.AtHalfMargin), ("at twice the margin", line.Verdict.AtDoubleMargin),
            ("with intervals at 99.85 %", line.Verdict.AtStrictLevel), ($"by the {line.Beside?.Kind}", line.Verdict.ByOtherCenter),
        ];
        return
        [
            .. others.Where(other => other.Verdict is not null && other.Verdict != line.Verdict.Main).Select(other => $"{other.When} it is {other.Verdict}"),
        ];
    }

    /// <summary>The primary lines of a statement.</summary>
    public static IEnumerable<LedgerLine> Primary(LedgerStatement statement) => statement.Lines.Where(line => line.IsPrimary);
}
