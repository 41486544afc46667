using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>
/// The smallest size from which on every larger network has an excess error below a margin. The lower end of its interval takes a size for good enough
/// whose error's interval reaches below the margin, the upper end one whose interval is wholly below.
/// </summary>
/// <param name="Name">What is measured.</param>
/// <param name="Sizes">The networks by rising size.</param>
/// <param name="Margin">The largest error that is good enough.</param>
/// <param name="Rule">The rule on the size.</param>
public sealed record SizeTest(string Name, IReadOnlyList<(int Size, Arm Arm)> Sizes, double Margin, Rule Rule) : Test(Name, Rule)
{
    private const string Kind = "smallest size";

    public override IReadOnlyList<(Arm Arm, Measure Measure)> Sides => [.. Sizes.Select(size => (size.Arm, ClaimMeasures.Excess))];

    public override Outcome Evaluate(IReadOnlyList<double[]> values, Resampling resampling)
    {
        Estimate[] errors = Errors(values, Center.InterquartileMean, resampling);
        Estimate deciding = Smallest(errors, Margin);
        int shown = double.IsFinite(deciding.Value) ? Sizes.Select(size => size.Size).ToList().IndexOf((int)deciding.Value) : Sizes.Count - 1;
        return new Outcome(deciding)
        {
            Beside = Smallest(Errors(values, Center.Mean, resampling), Margin) with { Kind = $"{Kind} by the mean" },
            Values = values[shown],
            AtHalfMargin = Smallest(errors, 0.5 * Margin),
            AtDoubleMargin = Smallest(errors, 2 * Margin),
            OfSeeds = (errors[shown].Value, [shown]),
        };
    }

    private static Estimate[] Errors(IReadOnlyList<double[]> values, Center center, Resampling resampling) =>
        [.. values.Select(ofSize => resampling.OfArm(center, [.. ofSize.Where(double.IsFinite)]))];

    private Estimate Smallest(Estimate[] errors, double margin)
    {
        double SmallestBy(System.Func<Estimate, double> end)
        {
            double smallest = double.PositiveInfinity;
            for (int index = errors.Length - 1; index >= 0 && end(errors[index]) < margin; index--)
                smallest = Sizes[index].Size;
            return smallest;
        }

        return new Estimate(
            Kind, SmallestBy(error => error.Value),
            new Interval(SmallestBy(error => error.Usual.Low), SmallestBy(error => error.Usual.High)),
            new Interval(SmallestBy(error => error.Strict.Low), SmallestBy(error => error.Strict.High)));
    }
}
