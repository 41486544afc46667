using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Numerics;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>The time of A over that of B, as the logarithm of their ratio in rounds that take turns. It is of this machine and of this moment.</summary>
/// <param name="Name">What is timed.</param>
/// <param name="Samples">How many samples a piece of work has.</param>
/// <param name="A">The arm that is said to take longer.</param>
/// <param name="B">The other arm.</param>
/// <param name="Work">Makes the work of an arm.</param>
/// <param name="Rule">The rule on the logarithm of the ratio.</param>
public sealed record TimedTest(string Name, int Samples, Arm A, Arm B, Func<Arm, Action> Work, Rule Rule) : Test(Name, Rule)
{
    private const string Measure = "nanoseconds a sample";

    public override IReadOnlyList<(Arm Arm, Measure Measure)> Sides => [];

    public override bool IsTimed => true;

    public override Outcome Evaluate(IReadOnlyList<double[]> values, Resampling resampling)
    {
        double[] times = resampling.OfMachine(
            $"{Name} {Samples} {A.Activation} {B.Activation}", () => [.. KernelClock.Time(Work(A), Work(B)).SelectMany(ofArm => ofArm)]);
        (double[] a, double[] b) = (times[..(times.Length / 2)], times[(times.Length / 2)..]);
        double[] ratios = [.. a.Zip(b, (timeOfA, timeOfB) => PortableMath.Log(timeOfA / timeOfB))];
        return new Outcome(resampling.OfArm(Center.Median, ratios)) { Arms = [Shown(A, a, resampling), Shown(B, b, resampling)] };
    }

    private LedgerArm Shown(Arm arm, double[] times, Resampling resampling)
    {
        double[] sorted = [.. times.Select(time => time / Samples).Order()];
        return new LedgerArm(
            arm.Label, Measure, LearningRate: null, LineMaker.Figure(resampling.OfArm(Center.Median, sorted)), Mean: null, ArmMaker.Quantiles(sorted),
            NotFinite: 0, Diverged: null, Failed: null);
    }
}
