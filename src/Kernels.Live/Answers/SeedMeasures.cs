using System;
using System.Collections.Generic;
using Kernels.Live.Training;
using Kernels.Study;
using Kernels.Study.Sweeps;

namespace Kernels.Live.Answers;

/// <summary>The measures of one of many seeds, by the names that statements know.</summary>
internal static class SeedMeasures
{
    private const int Quarters = 4;
    private const int EpochsOfQuarter = 200;
    private const double LossToReach = 0.1;

    public static IReadOnlyDictionary<string, double> Of(SeedResult seed)
    {
        NetworkResult result = seed.Result;
        double[] losses = result.LossHistory;
        Dictionary<string, double> measures = new() { ["train"] = result.TrainAccuracy, ["test"] = result.TestAccuracy };
        for (int quarter = 1; quarter <= Quarters; quarter++)
            measures[$"loss_{EpochsOfQuarter * quarter}"] =
                result.StoppedAtEpoch is null ? losses[Math.Max(0, losses.Length * quarter / Quarters - 1)] : double.NaN;
        int first = Array.FindIndex(losses, loss => loss <= LossToReach);
        measures[MeasureNames.FirstEpoch] = first < 0 ? double.PositiveInfinity : first + 1;
        for (int layer = 1; layer <= result.HiddenSpread.Length; layer++)
            measures[$"spread{layer}"] = result.HiddenSpread[layer - 1];

        string[] stages = SignalStages.Names(result.Shape);
        if (result.SignalTraces is { Class0: { } trace0, Class1: { } trace1 })
            for (int stage = 0; stage < stages.Length; stage++)
            {
                measures[$"far0_{stages[stage]}"] = trace0[stage];
                measures[$"far1_{stages[stage]}"] = trace1[stage];
                measures[$"far_{stages[stage]}"] = 0.5 * (trace0[stage] + trace1[stage]);
            }
        return measures;
    }
}
