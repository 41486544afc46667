using System;
using Kernels.Study.Data;

namespace Kernels.Study;

/// <summary>The moons of a run: as made, scaled, and scaled in two sets.</summary>
public sealed record StudyData(LabelledPoints Raw, double[] Scaled, TrainTestSplit Split, LabelledPoints Train, LabelledPoints Test)
{
    public static StudyData Make(StudyOptions options)
    {
        LabelledPoints raw = TwoMoons.Make(options.Samples, options.Noise, options.DataSeed);
        double[] scaled = StandardScaler.Fit(raw.X, columns: 2).Transform(raw.X);
        TrainTestSplit split = TrainTestSplit.Make(options.Samples, options.TestFraction, options.DataSeed);
        return new StudyData(raw, scaled, split, Gather(scaled, raw.Y, split.Train), Gather(scaled, raw.Y, split.Test));
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
