using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Kernels.Study.Sweeps;

/// <summary>Does one training after another on one thread, with networks and memory of its own.</summary>
/// <param name="networks">The networks, prepared.</param>
/// <param name="dataOf">Gives the samples of a run.</param>
internal sealed class RunWorker(RunNetworks networks, Func<RunSettings, RunData> dataOf)
{
    private readonly Dictionary<(string Activation, StudyShape Shape), RunMeter> meters = [];
    private readonly Dictionary<(StudyShape, int, bool, bool), MeasureColumns> columnsOfRuns = [];
    private readonly MeterMemory memory = new();
    private readonly EpochOrders orders = new();

    /// <summary>How long the kinds of work took so far.</summary>
    public WorkClock Clock { get; } = new();

    /// <summary>Trains one network and measures it where runs end.</summary>
    /// <param name="runs">The runs, which differ in budget and measures alone, by rising budget.</param>
    /// <param name="found">Hears the place of a run among them and its result.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Run(IReadOnlyList<RunSettings> runs, Action<int, RunResult> found, CancellationToken cancellation)
    {
        Clock.Start();
        RunSettings longest = runs[^1];
        RunData data = dataOf(longest);
        RunMeter meter = MeterOf(longest);
        Clock.Stop(RunWork.Data);

        orders.Begin(longest, longest.Epochs, data.Samples.Train.Count, RunTraining.Draw(meter.Kind, meter.Network, longest));
        double gradientSlope = meter.GradientSlope(data);
        RunTraining training = new(meter.Network, data.Samples.Train, longest, orders);
        for (int place = 0; place < runs.Count; place++)
        {
            training.GoOnTo(runs[place].Epochs, cancellation);
            Clock.Stop(RunWork.Training);
            RunResult result = Measured(runs[place], meter, data, gradientSlope, training.Losses(runs[place].Epochs));
            found(place, result);
            Clock.Start();
        }
    }

    private RunResult Measured(RunSettings settings, RunMeter meter, RunData data, double gradientSlope, RunLosses losses)
    {
        MeasureColumns columns = ColumnsOf(settings, meter.Network.Shape);
        Dictionary<string, double> measures = columns.Names.ToDictionary(name => name, _ => double.NaN);
        for (int index = 0; index < losses.Epochs.Length; index++)
            measures[$"{MeasureNames.LossPrefix}{losses.Epochs[index]}"] = losses.Losses[index];
        measures[MeasureNames.FirstEpoch] = losses.FirstEpoch;
        measures["diverged"] = losses.Diverged ? 1.0 : 0.0;
        measures["gradient_slope_start"] = gradientSlope;
        if (!losses.Diverged)
        {
            meter.Measure(data, measures);
            Clock.Stop(RunWork.Measures);
            if (settings.MeasuresGeometry)
                meter.MeasureGeometry(data, settings.MeasuresStraightLine, measures);
        }
        MeasureRow row = new(columns, [.. columns.Names.Select(name => measures[name])]);
        RunResult result = new(settings, row) { Parameters = meter.Network.Parameters.ToArray() };
        Clock.Stop(settings.MeasuresGeometry ? RunWork.Geometry : RunWork.Measures);
        return result;
    }

    private MeasureColumns ColumnsOf(RunSettings settings, MlpShape shape)
    {
        (StudyShape, int, bool, bool) key = (settings.Shape, settings.Epochs, settings.MeasuresGeometry, settings.MeasuresStraightLine);
        if (!columnsOfRuns.TryGetValue(key, out MeasureColumns? columns))
            columnsOfRuns.Add(key, columns = new MeasureColumns(MeasureNames.Of(settings, shape)));
        return columns;
    }

    private RunMeter MeterOf(RunSettings settings)
    {
        if (!meters.TryGetValue((settings.Activation, settings.Shape), out RunMeter? meter))
            meters.Add((settings.Activation, settings.Shape), meter = new RunMeter(networks.Of(settings), networks.SlopeOf(settings), memory));
        return meter;
    }
}
