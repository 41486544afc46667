using System;
using System.Linq;
using Kernels.Live.Settings;
using Kernels.Study;

namespace Kernels.Live.Training;

/// <summary>Estimates what a training costs before it begins: a model of the work, times the speed of this machine, which is measured once.</summary>
/// <param name="factor">How many times as long as on the machine of the model.</param>
internal sealed class TrainingCost(double factor)
{
    /// <summary>A longer training is refused.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    // Nanoseconds on the machine of docs/performance.md. Kernels take samples in blocks of eight.
    private const int Block = 8;
    private const double PerParameter = 0.15;
    private const double PerUnit = 1.0;
    private const double PerStep = 150.0;
    private const double PerParameterOfStep = 0.25;
    private const double PerPointOfField = 0.06;

    // The published training of ReLU in the model.
    private const double PilotMilliseconds = 5.6;
    private const int PilotEpochs = 100;

    /// <summary>Measures this machine, by a short training that also gets the code compiled.</summary>
    public static TrainingCost Measured()
    {
        StudyOptions options = StudyOptions.Published with { Epochs = PilotEpochs, Networks = [NetworkCatalog.Find("relu")!] };
        double least = Enumerable.Range(0, 3).Min(_ => Experiment.Run(options).TrainingTime.TotalMilliseconds);
        return new TrainingCost(Math.Clamp(least * StudyOptions.Published.Epochs / PilotEpochs / PilotMilliseconds, 0.2, 20.0));
    }

    /// <summary>The time of all trainings of some settings on all processors.</summary>
    public TimeSpan Of(LiveSettings settings)
    {
        int samples = settings.HasOwnPoints ? settings.Points.Count : settings.Samples;
        double train = Math.Floor(samples * (1 - settings.TestFraction));
        double nanoseconds = 0.0;
        foreach (NetworkSettings network in settings.Networks)
            nanoseconds += OfNetwork(network, settings, train);
        int processors = settings.SeedCount == 1 ? 1 : Math.Min(settings.SeedCount, Environment.ProcessorCount);
        return TimeSpan.FromMilliseconds(1e-6 * factor * nanoseconds * settings.SeedCount / processors);
    }

    private static double OfNetwork(NetworkSettings network, LiveSettings settings, double train)
    {
        int[] widths = [settings.Features.Count, .. network.Hidden, 1];
        int parameters = Enumerable.Range(1, widths.Length - 1).Sum(layer => (widths[layer - 1] + 1) * widths[layer]);
        int units = network.Hidden.Sum();
        double steps = Math.Ceiling(train / network.BatchSize);
        double visited = steps * Block * Math.Ceiling(Math.Min(network.BatchSize, train) / Block);
        double epoch = visited * (PerParameter * parameters + PerUnit * units) + steps * (PerStep + PerParameterOfStep * parameters);
        double field = settings.SeedCount == 1 ? 0 : PlaneField.Points * (PerPointOfField * parameters + PerUnit * units);
        return settings.Epochs * epoch + field;
    }
}
