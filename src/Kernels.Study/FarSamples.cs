using System;
using Kernels.Study.Data;

namespace Kernels.Study;

/// <summary>For each class, the training sample furthest from a point near the middle of its moon; null where the class is missing.</summary>
public sealed record FarSamples(double[]? Class0, double[]? Class1)
{
    public static FarSamples Find(LabelledPoints train) =>
        new(Furthest(train, label: 0, fromX: -1.2, fromY: -0.3), Furthest(train, label: 1, fromX: 1.2, fromY: 0.3));

    private static double[]? Furthest(LabelledPoints points, double label, double fromX, double fromY)
    {
        double[]? furthest = null;
        double greatest = 0;
        for (int row = 0; row < points.Count; row++)
        {
            Sample sample = points[row];
            if (sample.Label != label)
                continue;

            double dx = sample.X1 - fromX;
            double dy = sample.X2 - fromY;
            double distance = Math.Sqrt(dx * dx + dy * dy);
            if (furthest is null || distance > greatest)
            {
                furthest = [sample.X1, sample.X2];
                greatest = distance;
            }
        }
        return furthest;
    }
}
