using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>A later than B for most seeds. What never happens is infinitely late, and two that never happen are a tie.</summary>
/// <param name="Name">What happens.</param>
/// <param name="A">The arm that is said to be later.</param>
/// <param name="B">The other arm.</param>
/// <param name="Measure">When it happens.</param>
public sealed record PrecedenceTest(string Name, Arm A, Arm B, Measure Measure) : Test(Name, new MajorityRule())
{
    public override IReadOnlyList<(Arm Arm, Measure Measure)> Sides => [(A, Measure), (B, Measure)];

    public override Outcome Evaluate(IReadOnlyList<double[]> values, Resampling resampling)
    {
        double[] later = [.. values[0].Zip(values[1], (a, b) => Precedence.Count([a], [b]))];
        double count = Precedence.Count(values[0], values[1]);
        return new Outcome(Estimate.OfShare(count, later.Length)) { Values = later, Precedence = (count, later.Length) };
    }
}
