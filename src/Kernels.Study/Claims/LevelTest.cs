using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>The center of one arm against a band or a bound.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Rule">The rule on its center.</param>
public sealed record LevelTest(string Name, Arm Arm, Measure Measure, Rule Rule) : Test(Name, Rule)
{
    /// <summary>The center that decides.</summary>
    public Center Center { get; init; } = Center.InterquartileMean;

    public override IReadOnlyList<(Arm Arm, Measure Measure)> Sides => [(Arm, Measure)];

    public override Outcome Evaluate(IReadOnlyList<double[]> values, Resampling resampling)
    {
        double[] finite = [.. values[0].Where(double.IsFinite)];
        Center other = Center == Center.Mean ? Center.InterquartileMean : Center.Mean;
        return new Outcome(resampling.OfArm(Center, finite))
        {
            Beside = resampling.OfArm(other, finite),
            Values = values[0],
        };
    }
}
