using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Claims;

/// <summary>The rank correlation of two measures of one arm over seeds.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Arm">The arm.</param>
/// <param name="X">The first measure.</param>
/// <param name="Y">The second measure, taken so that the statement expects a positive correlation.</param>
/// <param name="Rule">The rule on the correlation.</param>
public sealed record CorrelationTest(string Name, Arm Arm, Measure X, Measure Y, Rule Rule) : Test(Name, Rule)
{
    public override IReadOnlyList<(Arm Arm, Measure Measure)> Sides => [(Arm, X), (Arm, Y)];

    public override Outcome Evaluate(IReadOnlyList<double[]> values, Resampling resampling)
    {
        int[] pairs =
        [
            .. Enumerable.Range(0, values[0].Length).Where(index => double.IsFinite(values[0][index]) && double.IsFinite(values[1][index])),
        ];
        return new Outcome(resampling.OfRanks([.. pairs.Select(index => values[0][index])], [.. pairs.Select(index => values[1][index])]));
    }
}
