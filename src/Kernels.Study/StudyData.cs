using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Kernels.Data;
using Kernels.Study.Data;

namespace Kernels.Study;

/// <summary>The moons of a run: raw, scaled, and split into two sets.</summary>
public sealed record StudyData(LabelledPoints Raw, LabelledPoints Scaled, TrainTestSplit Split, LabelledPoints Train, LabelledPoints Test)
{
    /// <summary>Makes the moons of a run.</summary>
    /// <param name="options">What to run.</param>
    /// <param name="progress">Hears of samples that are made.</param>
    /// <param name="splitSeed">Decides the split; null for the data seed.</param>
    /// <param name="cancellation">Ends the making.</param>
    /// <exception cref="OperationCanceledException">The making was cancelled.</exception>
    /// <exception cref="UnscalableDataException">The noise leaves no samples that can be scaled.</exception>
    public static StudyData Make(
        StudyOptions options, IProgress<StudyProgress>? progress = null, uint? splitSeed = null, CancellationToken cancellation = default)
    {
        Dataset<double> moons = Datasets.TwoMoons(
            options.Samples, options.Noise, options.DataSeed, progress is null ? null : new SamplesMade(progress, options.Samples), cancellation);
        return Of(moons, options.TestFraction, splitSeed ?? options.DataSeed, (reason, samples) => string.Create(
            CultureInfo.InvariantCulture, $"--noise is {options.Noise}, but must leave samples that can be scaled; of these {samples}, {reason}"));
    }

    /// <summary>Scales samples and splits them, as the study does with its moons.</summary>
    /// <param name="samples">Points of the plane with one target each.</param>
    /// <param name="testFraction">The part that tests, between 0 and 1.</param>
    /// <param name="seed">The seed of the split.</param>
    /// <param name="complaint">Says in one line what is wrong, from a reason and the number of samples; null for the usual words.</param>
    /// <exception cref="UnscalableDataException">The samples cannot be scaled.</exception>
    public static StudyData Of(Dataset<double> samples, double testFraction, uint seed, Func<string, int, string>? complaint = null)
    {
        ArgumentNullException.ThrowIfNull(samples);
        LabelledPoints raw = new(samples.Inputs.ToArray(), samples.Targets.ToArray());
        StandardScaler scaler = StandardScaler.Fit(raw.X, columns: 2);
        double[] x = scaler.Transform(raw.X);
        string? reason =
            !scaler.Scales.ToArray().All(double.IsFinite) || !x.All(double.IsFinite) ? "their standard deviation is not a finite number"
            : x.All(value => value == 0) ? "all are equal"
            : null;
        if (reason is not null)
            throw new UnscalableDataException(complaint?.Invoke(reason, raw.Count) ?? $"these {raw.Count} samples cannot be scaled; {reason}");
        return Of(raw, raw with { X = x }, TrainTestSplit.Make(raw.Count, testFraction, seed));
    }

    /// <summary>Samples with their split.</summary>
    public static StudyData Of(LabelledPoints raw, LabelledPoints scaled, TrainTestSplit split)
    {
        ArgumentNullException.ThrowIfNull(scaled);
        ArgumentNullException.ThrowIfNull(split);
        return new StudyData(raw, scaled, split, scaled.InRows(split.Train), scaled.InRows(split.Test));
    }

    private sealed class SamplesMade(IProgress<StudyProgress> progress, int total) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new StudyProgress("sample", value, total));
    }
}
