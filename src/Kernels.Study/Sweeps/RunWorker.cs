using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Kernels.Study.Sweeps;

/// <summary>Does one run after another on one thread, with networks and memory of its own.</summary>
/// <param name="networks">The networks, prepared.</param>
/// <param name="shared">Gives what runs of a noise share.</param>
internal sealed class RunWorker(RunNetworks networks, Func<double, SharedPoints> shared)
{
    private readonly Dictionary<(string Activation, StudyShape Shape), RunMeter> meters = [];
    private readonly Dictionary<(StudyShape, int, bool, bool), MeasureColumns> columnsOfRuns = [];
    private readonly MeterMemory memory = new();
    private readonly EpochOrders orders = new();
    private RunSettings? lastSettings;
    private RunData? lastData;

    /// <summary>Trains and measures one run.</summary>
    public RunResult Run(RunSettings settings, CancellationToken cancellation)
    {
        RunData data = DataOf(settings);
        RunMeter meter = MeterOf(settings);
        MeasureColumns columns = ColumnsOf(settings, meter.Network.Shape);
        Dictionary<string, double> measures = columns.Names.ToDictionary(name => name, _ => double.NaN);

        orders.Begin(settings, data.Samples.Train.Count, RunTraining.Draw(meter.Kind, meter.Network, settings));
        double gradientSlope = meter.GradientSlope(data);
        RunLosses losses = RunTraining.Train(meter.Network, data.Samples.Train, settings, orders, cancellation);
        for (int index = 0; index < losses.Epochs.Length; index++)
            measures[$"loss_{losses.Epochs[index]}"] = losses.Losses[index];
        measures[MeasureNames.FirstEpoch] = losses.FirstEpoch;
        measures["diverged"] = losses.Diverged ? 1.0 : 0.0;
        measures["gradient_slope_start"] = gradientSlope;
        if (!losses.Diverged)
        {
            meter.Measure(data, measures);
            if (settings.MeasuresGeometry)
                meter.MeasureGeometry(data, settings.MeasuresStraightLine, measures);
        }
        MeasureRow row = new(columns, [.. columns.Names.Select(name => measures[name])]);
        return new RunResult(settings, row) { Parameters = meter.Network.Parameters.ToArray() };
    }

    private MeasureColumns ColumnsOf(RunSettings settings, MlpShape shape)
    {
        (StudyShape, int, bool, bool) key = (settings.Shape, settings.Epochs, settings.MeasuresGeometry, settings.MeasuresStraightLine);
        if (!columnsOfRuns.TryGetValue(key, out MeasureColumns? columns))
            columnsOfRuns.Add(key, columns = new MeasureColumns(MeasureNames.Of(settings, shape)));
        return columns;
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
