using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>Sums up one side of a line.</summary>
internal static class ArmMaker
{
    private const double FailedExcess = 0.05;
    private static readonly double[] parts = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

    public static LedgerArm Make(
        Arm arm, Measure measure, double learningRate, double[] values, IEnumerable<IReadOnlyDictionary<string, double>> runs, Resampling resampling)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        double[] sorted = [.. values.Where(value => !double.IsNaN(value)).Order()];
        IReadOnlyDictionary<string, double>[] all = [.. runs];
        return new LedgerArm(
            arm.Label, measure.Name, learningRate, Figure(Center.InterquartileMean, finite, resampling), Figure(Center.Mean, finite, resampling),
            sorted.Length == 0 ? [] : Quantiles(sorted), values.Length - finite.Length,
            LineMaker.Share(all.Count(run => Measure.Value(run, "diverged") != 0), all.Length),
            LineMaker.Share(all.Count(run => !(ClaimMeasures.Excess.Of(run) <= FailedExcess)), all.Length));
    }

    /// <summary>The quantiles that an arm shows of values in rising order.</summary>
    public static double[] Quantiles(double[] sorted) => [.. parts.Select(part => Quantile.Of(sorted, part))];

    private static LedgerFigure? Figure(Center center, double[] finite, Resampling resampling) =>
        finite.Length == 0 ? null : LineMaker.Figure(resampling.OfArm(center, finite));
}
