using System;
using System.Collections.Generic;

namespace Kernels.Study.Claims;

/// <summary>A number that is counted or computed, without chance and without runs.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Value">Counts it.</param>
/// <param name="Rule">The rule on it; null where it is only told.</param>
public sealed record FactTest(string Name, Func<double> Value, Rule? Rule = null) : Test(Name, Rule)
{
    public override IReadOnlyList<(Arm Arm, Measure Measure)> Sides => [];

    public override Outcome Evaluate(IReadOnlyList<double[]> values, Resampling resampling) => new(Estimate.OfFact(Value()));
}
