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
        LabelledPoints raw = new(moons.Inputs.ToArray(), moons.Targets.ToArray());
        LabelledPoints scaled = raw with { X = Scale(raw.X, options) };
        TrainTestSplit split = TrainTestSplit.Make(options.Samples, options.TestFraction, splitSeed ?? options.DataSeed);
        return new StudyData(raw, scaled, split, scaled.InRows(split.Train), scaled.InRows(split.Test));
    }

    private static double[] Scale(double[] x, StudyOptions options)
    {
        StandardScaler scaler = StandardScaler.Fit(x, columns: 2);
        double[] scaled = scaler.Transform(x);
        string? reason =
            !scaler.Scales.ToArray().All(double.IsFinite) || !scaled.All(double.IsFinite) ? "their standard deviation is not a finite number"
            : scaled.All(value => value == 0) ? "all are equal"
            : null;
        return reason is null ? scaled : throw new UnscalableDataException(string.Create(
            CultureInfo.InvariantCulture, $"--noise is {options.Noise}, but must leave samples that can be scaled; of these {options.Samples}, {reason}"));
    }

    private sealed class SamplesMade(IProgress<StudyProgress> progress, int total) : IProgress<int>
    {
        public void Report(int value) => progress.Report(new StudyProgress("sample", value, total));
    }
}
