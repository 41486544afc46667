using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Text;

namespace Kernels.Study.Claims;

/// <summary>What the ledger says, in a few sentences that are made from its figures.</summary>
public static class LedgerStory
{
    /// <summary>The sentences, for as much as the ledger holds.</summary>
    public static IReadOnlyList<string> Of(Ledger ledger)
    {
        List<string> sentences = [Counts(ledger)];
        if (Line(ledger, "L6", "excess error", Scope.TunedByExcess) is LedgerLine tuned)
            sentences.Add(
                $"With each activation at its own best learning rate ({LedgerText.Rates(tuned)}) excess errors differ by {Points(tuned.Figure.Value)} "
                + $"[{Points(tuned.Figure.Low)}, {Points(tuned.Figure.High)}] points: {tuned.Verdict.Main}.");
        if (Line(ledger, "L6", "excess error", Scope.Published) is LedgerLine published)
            sentences.Add($"With the study's one rate for both they differ by {Points(published.Figure.Value)} points.{Rates(ledger)}");
        if (Line(ledger, "L3", null, Scope.Published) is LedgerLine stall)
            sentences.Add($"After sigmoid's stall the loss of epoch 8000 is {LedgerText.Number(stall.Figure.Value)} of that of epoch 400.{Left(ledger)}");
        if (Line(ledger, "A1", null, Scope.Published) is LedgerLine fresh)
            sentences.Add($"Sigmoid's 79 % belongs to the split: over data it gets {FigureText.Percent(fresh.Figure.Value)} of fresh points right.");
        if (Fragile(ledger, _ => true) is > 0 and int fragile)
            sentences.Add(
                $"{ListText.Count(fragile, "verdict")} would flip with half or twice the margin, or at 99.85 %: {LedgerText.Fragile}. "
                + $"{Fragile(ledger, id => id[0] == 'G')} of them are on geometry, {Fragile(ledger, id => id[0] == 'D')} on depth and width.");
        return sentences;
    }

    /// <summary>How the study's rate compares with the best ones, in a sentence after another.</summary>
    private static string Rates(Ledger ledger)
    {
        double[] best =
        [
            .. from arm in (Arm[])[Arm.Relu, Arm.Sigmoid]
               from tuned in ledger.Rates
               where (tuned.Activation, tuned.Shape) == (arm.Activation, arm.Shape.Text)
               select StudyOptions.Published.LearningRate / tuned.ByExcess,
        ];
        return best.Length < 2 ? ""
            : $" That rate is {LedgerText.Number(best[0])} times ReLU's best one and {LedgerText.Number(best[1])} times sigmoid's.";
    }

    /// <summary>When the median seed leaves the stall, in a sentence after another.</summary>
    private static string Left(Ledger ledger)
    {
        LedgerArm? epochs = ledger.Statements.FirstOrDefault(statement => statement.Id == "L3")?.Lines
            .Select(line => line.Arms[0]).FirstOrDefault(arm => arm.Measure == ClaimMeasures.FirstEpoch.Name);
        return epochs is { Quantiles: [_, _, _, double median, ..] } && double.IsFinite(median)
            ? $" Half of the seeds have come to a loss of 0.1 by epoch {Math.Ceiling(median)}."
            : "";
    }

    private static int Fragile(Ledger ledger, Func<string, bool> isCounted) => ledger.Statements
        .Where(statement => isCounted(statement.Id)).SelectMany(LedgerText.Primary).Count(line => line.Verdict.IsFragile);

    private static string Counts(Ledger ledger)
    {
        string[] verdicts = [.. ledger.Statements.Where(statement => statement.Lines.Count > 0).Select(statement => statement.Lines[0].Verdict.Main)];
        IEnumerable<string> counts = verdicts.GroupBy(verdict => verdict)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}");
        int pending = ledger.Statements.Count - verdicts.Length;
        string rest = pending == 0 ? "" : $"; {pending} without a verdict yet";
        return $"{ListText.Count(ledger.Statements.Count, "statement")} over {ListText.Count(ledger.Seeds, "seed")}: {ListText.And(counts)}{rest}.";
    }

    private static LedgerLine? Line(Ledger ledger, string id, string? test, Scope scope) => ledger.Statements
        .FirstOrDefault(statement => statement.Id == id)?.Lines
        .FirstOrDefault(line => line.IsPrimary && line.Scope == ScopeText.Of(scope) && (test is null || line.Test == test));

    private static string Points(double share) => LedgerText.Number(Math.Round(100 * share, 2));
}
