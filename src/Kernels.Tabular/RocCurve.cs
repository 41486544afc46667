using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Tabular;

/// <summary>The true positive rate over the false positive rate, as the threshold of a score falls: scikit-learn's <c>roc_curve</c> with all points.</summary>
/// <param name="Points">From (0, 0) to (1, 1); one for each score that occurs. Empty where one of the two kinds has no rows.</param>
public sealed record RocCurve(IReadOnlyList<(double FalsePositives, double TruePositives)> Points)
{
    /// <summary>The area under it, by trapezoids; NaN where there is no curve.</summary>
    public double Area
    {
        get
        {
            double area = Points.Count == 0 ? double.NaN : 0;
            for (int index = 1; index < Points.Count; index++)
                area += (Points[index].FalsePositives - Points[index - 1].FalsePositives) * (Points[index - 1].TruePositives + Points[index].TruePositives) / 2;
            return area;
        }
    }

    /// <summary>The curve of scores.</summary>
    /// <param name="arePositive">Whether each row belongs to the class.</param>
    /// <param name="scores">The score of each row; higher for the class.</param>
    public static RocCurve Of(IReadOnlyList<bool> arePositive, IReadOnlyList<double> scores)
    {
        int positives = arePositive.Count(isPositive => isPositive), negatives = arePositive.Count - positives;
        if (positives == 0 || negatives == 0)
            return new RocCurve([]);
        List<(double, double)> points = [(0, 0)];
        int truePositives = 0, falsePositives = 0;
        foreach (IGrouping<double, bool> tied in scores.Zip(arePositive).GroupBy(row => row.First, row => row.Second).OrderByDescending(group => group.Key))
        {
            truePositives += tied.Count(isPositive => isPositive);
            falsePositives += tied.Count(isPositive => !isPositive);
            points.Add(((double)falsePositives / negatives, (double)truePositives / positives));
        }
        return new RocCurve(points);
    }
}
