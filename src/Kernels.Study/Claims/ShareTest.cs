using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Claims;

/// <summary>The share of seeds for which something holds, against one half. A seed without figures counts as one for which it does not.</summary>
/// <param name="Name">What holds.</param>
/// <param name="Shown">The arm, and the measure that is shown of it.</param>
/// <param name="Holds">Whether it holds, by that measure.</param>
public sealed record ShareTest(string Name, (Arm Arm, Measure Measure) Shown, Func<double, bool> Holds) : Test(Name, new MajorityRule())
{
    public override IReadOnlyList<(Arm Arm, Measure Measure)> Sides => [Shown];

    public override Outcome Evaluate(IReadOnlyList<double[]> values, Resampling resampling)
    {
        double[] holds = [.. values[0].Select(value => Holds(value) ? 1.0 : 0.0)];
        return new Outcome(Estimate.OfShare(holds.Count(value => value == 1), holds.Length)) { Values = holds };
    }
}
