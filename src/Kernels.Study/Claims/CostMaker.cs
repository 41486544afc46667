using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using Kernels.Study.Provenance;
using Kernels.Study.Statistics;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>Sets what an answer costs against how good it is, for each network of the statements on depth and width.</summary>
/// <param name="runs">The runs, at each network's own best rate.</param>
/// <param name="resampling">Estimates.</param>
/// <param name="cache">Keeps times of this machine; null for none.</param>
internal sealed class CostMaker(ArmRuns runs, Resampling resampling, IFigureCache? cache)
{
    private const int Batch = 64;
    private const int KeyBytes = 16;

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
    private double[] Times(Arm[] arms, CancellationToken cancellation)
    {
        byte[] key = SHA256.HashData(Encoding.UTF8.GetBytes(
            $"times 1 {RunEnvironment.Current} {string.Join(' ', arms.Select(arm => $"{arm.Activation} {arm.Shape.Text}"))}"))[..KeyBytes];
        if (cache?.Find(key) is double[] known)
            return known;
        RunNetworks networks = new();
        RunSettings[] settings = [.. arms.Select(arm => new RunSettings { Activation = arm.Activation, Shape = arm.Shape })];
        networks.Prepare(settings, cancellation);
        Action[] work = [.. settings.Select(run => TimedWork.Inference(networks.Of(run), Batch))];
        double[] times = [.. KernelClock.Time(work).Select(rounds => Median(rounds) / TimedWork.Samples)];
        cache?.Add(key, times);
        return times;
    }

    private static double Median(double[] times) => Quantile.Of([.. times.Order()], 0.5);
}
