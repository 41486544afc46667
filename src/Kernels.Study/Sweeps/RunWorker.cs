using System;
using System.Collections.Generic;
using System.Threading;
using Kernels.RandomNumbers;

namespace Kernels.Study.Sweeps;

/// <summary>Does one run after another on one thread, with networks and memory of its own.</summary>
/// <param name="networks">The networks, prepared.</param>
/// <param name="shared">Gives what runs of a noise share.</param>
internal sealed class RunWorker(RunNetworks networks, Func<double, SharedPoints> shared)
{
    private readonly Dictionary<(string Activation, StudyShape Shape), RunMeter> meters = [];
    private readonly MeterMemory memory = new();
    private RunSettings? lastSettings;
    private RunData? lastData;

    /// <summary>Trains and measures one run.</summary>
    public RunResult Run(RunSettings settings, CancellationToken cancellation)
    {
        RunData data = DataOf(settings);
        RunMeter meter = MeterOf(settings);
        Dictionary<string, double> measures = [];
        foreach (string name in MeasureNames.Of(settings, meter.Network.Shape))
            measures.Add(name, double.NaN);

        RandomState random = RunTraining.Draw(meter.Kind, meter.Network, settings);
        double gradientSlope = meter.GradientSlope(data);
        RunLosses losses = RunTraining.Train(meter.Network, data.Samples.Train, settings, random, cancellation);
        for (int index = 0; index < losses.Epochs.Length; index++)
            measures[$"loss_{losses.Epochs[index]}"] = losses.Losses[index];
        measures[MeasureNames.FirstEpoch] = losses.FirstEpoch;
        measures["diverged"] = losses.Diverged ? 1.0 : 0.0;
        measures["gradient_slope_start"] = gradientSlope;
        if (!losses.Diverged)
        {
            meter.Measure(data, measures);
            if (settings.MeasuresGeometry)
                meter.MeasureGeometry(data, measures);
        }
        return new RunResult(settings, measures) { Parameters = meter.Network.Parameters.ToArray() };
    }

    private RunData DataOf(RunSettings settings)
    {
        if (lastData is null || !RunData.AreSame(settings, lastSettings!))
            lastData = new RunData(settings, shared(settings.Noise));
        lastSettings = settings;
        return lastData;
    }

    private RunMeter MeterOf(RunSettings settings)
    {
        if (!meters.TryGetValue((settings.Activation, settings.Shape), out RunMeter? meter))
            meters.Add((settings.Activation, settings.Shape), meter = new RunMeter(networks.Of(settings), networks.SlopeOf(settings), memory));
        return meter;
    }
}
