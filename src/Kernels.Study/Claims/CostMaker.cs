using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Statistics;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>Sets what an answer costs against how good it is, for each network of the statements on depth and width.</summary>
/// <param name="runs">The runs, at each network's own best rate.</param>
/// <param name="resampling">Estimates, and times of this machine.</param>
/// <param name="pool">Has networks that need not be compiled once more; null for none.</param>
internal sealed class CostMaker(ArmRuns runs, Resampling resampling, RunPool? pool)
{
    private const int Batch = 64;

    public IReadOnlyList<LedgerCost> Of(IEnumerable<Arm> arms, CancellationToken cancellation)
    {
        Arm[] all = [.. arms];
        double[] times = Times(all, cancellation);
        Estimate[] errors = [.. all.Select(Error)];
        return [.. all.Select((arm, index) => Point(arm, errors[index], times[index], IsUnbeaten(index)))];

        bool IsUnbeaten(int index) => !Enumerable.Range(0, all.Length).Any(
            other => other != index && times[other] <= times[index] && errors[other].Value <= errors[index].Value);
    }

    private Estimate Error(Arm arm)
    {
        double[] values = [.. runs.Values(arm, Scope.TunedByExcess, ClaimMeasures.Excess).Where(double.IsFinite)];
        return resampling.OfArm(Center.InterquartileMean, values);
    }

    private LedgerCost Point(Arm arm, Estimate error, double time, bool isUnbeaten) => new(
        $"{arm.Network.DisplayName} {arm.Shape.Text}", arm.Activation, arm.Shape.Text, runs.Rate(arm, Scope.TunedByExcess), LineMaker.Figure(error), time,
        isUnbeaten);

    /// <summary>The nanoseconds of a sample, measured once on a machine: networks of other shapes must be compiled for it.</summary>
    private double[] Times(Arm[] arms, CancellationToken cancellation) => resampling.OfMachine(
        string.Join(' ', arms.Select(arm => $"{arm.Activation} {arm.Shape.Text}")), () => Measured(arms, cancellation));

    private double[] Measured(Arm[] arms, CancellationToken cancellation)
    {
        RunSettings[] settings = [.. arms.Select(arm => new RunSettings { Activation = arm.Activation, Shape = arm.Shape })];
        IReadOnlyList<StudyNetwork> networks = (pool ?? new RunPool(threads: 1)).Networks(settings, cancellation);
        Action[] work = [.. networks.Select(network => TimedWork.Inference(network, Batch))];
        return [.. KernelClock.Time(work).Select(rounds => Median(rounds) / TimedWork.Samples)];
    }

    private static double Median(double[] times) => Quantile.Of([.. times.Order()], 0.5);
}
