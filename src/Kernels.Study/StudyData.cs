using System;
using System.Threading;
using Kernels.Study.Data;

namespace Kernels.Study;

/// <summary>The moons of a run: as made, scaled, and scaled in two sets.</summary>
public sealed record StudyData(LabelledPoints Raw, double[] Scaled, TrainTestSplit Split, LabelledPoints Train, LabelledPoints Test)
{
    /// <summary>Makes the moons of a run.</summary>
    /// <param name="options">What to run.</param>
    /// <param name="progress">Hears of samples that are made.</param>
    /// <param name="cancellation">Ends the making.</param>
    /// <exception cref="OperationCanceledException">The making was cancelled.</exception>
    public static StudyData Make(StudyOptions options, IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        LabelledPoints raw = TwoMoons.Make(options.Samples, options.Noise, options.DataSeed, MadeSome);
        double[] scaled = StandardScaler.Fit(raw.X, columns: 2).Transform(raw.X);
        TrainTestSplit split = TrainTestSplit.Make(options.Samples, options.TestFraction, options.DataSeed);
        return new StudyData(raw, scaled, split, Gather(scaled, raw.Y, split.Train), Gather(scaled, raw.Y, split.Test));

        void MadeSome(int count)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new StudyProgress("sample", count, options.Samples));
        }
    }

    private static LabelledPoints Gather(double[] x, double[] y, int[] rows)
    {
        double[] inputs = new double[2 * rows.Length];
        double[] labels = new double[rows.Length];
        for (int position = 0; position < rows.Length; position++)
        {
            x.AsSpan(2 * rows[position], 2).CopyTo(inputs.AsSpan(2 * position));
            labels[position] = y[rows[position]];
        }
        return new LabelledPoints(inputs, labels);
    }
}
