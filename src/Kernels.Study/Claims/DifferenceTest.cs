using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>A over B, paired by seed. Pairs count in which both values are finite.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="A">The side that is said to be greater.</param>
/// <param name="B">The other side.</param>
/// <param name="Rule">The rule on A less B.</param>
public sealed record DifferenceTest(string Name, (Arm Arm, Measure Measure) A, (Arm Arm, Measure Measure) B, Rule Rule) : Test(Name, Rule)
{
    /// <summary>The center that decides.</summary>
    public Center Center { get; init; } = Center.InterquartileMean;

    public override IReadOnlyList<(Arm Arm, Measure Measure)> Sides => [A, B];

    /// <summary>Both sides by one measure.</summary>
    public static DifferenceTest Of(string name, Arm a, Arm b, Measure measure, Rule rule) => new(name, (a, measure), (b, measure), rule);

    public override Outcome Evaluate(IReadOnlyList<double[]> values, Resampling resampling)
    {
        double[] differences = [.. values[0].Zip(values[1], (a, b) => double.IsFinite(a) && double.IsFinite(b) ? a - b : double.NaN)];
        int[] pairs = [.. Enumerable.Range(0, differences.Length).Where(index => double.IsFinite(differences[index]))];
        double[] finite = [.. pairs.Select(index => differences[index])];
        Center other = Center == Center.Mean ? Center.InterquartileMean : Center.Mean;
        double above = Precedence.Count([.. pairs.Select(index => values[0][index])], [.. pairs.Select(index => values[1][index])]);
        return new Outcome(resampling.OfPairs(Center, finite))
        {
            Beside = resampling.OfPairs(other, finite),
            Values = differences,
            Precedence = (above, pairs.Length),
        };
    }
}
