using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>Makes the line of a test in a scope from its runs.</summary>
internal sealed class LineMaker(ArmRuns runs, Resampling resampling)
{
    public LedgerLine Make(Test test, Scope scope, bool isPrimary)
    {
        double[][] values = [.. test.Sides.Select(side => runs.Values(side.Arm, scope, side.Measure))];
        Outcome outcome = test.Evaluate(values, resampling);
        LedgerArm[] arms =
        [
            .. test.Sides.Select((side, index) => ArmMaker.Make(
                side.Arm, side.Measure, runs.Rate(side.Arm, scope), values[index], runs.Measures(side.Arm, scope), resampling)),
        ];
        return new LedgerLine(
            test.Name, ScopeText.Of(scope), isPrimary, test.IsTimed, test.Rule?.Text, Bound(test.Rule?.Low), Bound(test.Rule?.High), outcome.Arms ?? arms,
            Figure(outcome.Deciding), outcome.Beside is null ? null : Figure(outcome.Beside), outcome.Values.Count(value => !double.IsFinite(value)),
            outcome.Precedence is (double count, int pairs) ? count / pairs : null, Within(test, outcome), VerdictOf(test.Rule, outcome),
            SeedOf(test, scope, outcome, value => Math.Abs(value - (outcome.OfSeeds?.Center ?? outcome.Deciding.Value))),
            SeedOf(test, scope, outcome, value => -test.Rule!.Against(value)));
    }

    public static LedgerFigure Figure(Estimate estimate) => new(estimate.Kind, estimate.Value, estimate.Usual.Low, estimate.Usual.High);

    public static LedgerShare Share(int count, int total)
    {
        Interval interval = Wilson.Of(count, total, Estimate.UsualLevel);
        return new LedgerShare(count, total, interval.Low, interval.High);
    }

    private static double? Bound(double? bound) => bound is double value && double.IsFinite(value) ? value : null;

    private static LedgerVerdict VerdictOf(Rule? rule, Outcome outcome)
    {
        if (rule is null)
        {
            string fact = VerdictText.Of(Verdict.Fact);
            return new LedgerVerdict(fact, null, fact, fact, fact, IsFragile: false);
        }
        Verdict main = rule.Judge(outcome.Deciding.Usual);
        Verdict half = rule.Scaled(0.5).Judge((outcome.AtHalfMargin ?? outcome.Deciding).Usual);
        Verdict twice = rule.Scaled(2).Judge((outcome.AtDoubleMargin ?? outcome.Deciding).Usual);
        Verdict strict = rule.Judge(outcome.Deciding.Strict);
        string? other = outcome.Beside is null ? null : VerdictText.Of(rule.Judge(outcome.Beside.Usual));
        bool isFragile = half != main || twice != main || strict != main;
        return new LedgerVerdict(VerdictText.Of(main), other, VerdictText.Of(half), VerdictText.Of(twice), VerdictText.Of(strict), isFragile);
    }

    /// <summary>The seeds that lie as the statement says; a share is such a count itself.</summary>
    private static LedgerShare? Within(Test test, Outcome outcome)
    {
        if (test.Rule is null or MajorityRule || outcome.OfSeeds is not null || outcome.Values.Count == 0)
            return null;
        Rule rule = test.Rule;
        return Share(outcome.Values.Count(value => rule.Judge(new Interval(value, value)) is Verdict.Supported or Verdict.Reproduced), outcome.Values.Count);
    }

    /// <summary>The first seed with the least distance.</summary>
    private LedgerSeed? SeedOf(Test test, Scope scope, Outcome outcome, Func<double, double> distance)
    {
        int[] seeds = [.. Enumerable.Range(0, outcome.Values.Count).Where(seed => double.IsFinite(outcome.Values[seed]))];
        if (seeds.Length == 0)
            return null;
        int chosen = seeds.MinBy(seed => distance(outcome.Values[seed]));
        IEnumerable<int> sides = outcome.OfSeeds?.Sides ?? Enumerable.Range(0, test.Sides.Count);
        (Arm Arm, Measure Measure)[] shown = [.. sides.Select(side => test.Sides[side])];
        return new LedgerSeed(chosen, outcome.Values[chosen], RerunCommand.Of(shown, runs, scope, (uint)chosen))
        {
            Runs = [.. shown.Select(side => side.Arm).Distinct().Select(arm => (arm.Label, runs.Settings(arm, scope, (uint)chosen)))],
        };
    }
}
