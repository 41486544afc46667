using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Data;

namespace Kernels.Study.Documents;

/// <summary>The samples in the JSON document, one array per column.</summary>
/// <param name="X1Raw">The first coordinate as made.</param>
/// <param name="X2Raw">The second coordinate as made.</param>
/// <param name="X1">The first coordinate, scaled.</param>
/// <param name="X2">The second coordinate, scaled.</param>
/// <param name="Label">The class.</param>
/// <param name="Split">The set that the sample is in.</param>
/// <param name="Position">Its position in that set.</param>
internal sealed record DatasetSection(
    IEnumerable<double> X1Raw,
    IEnumerable<double> X2Raw,
    IEnumerable<double> X1,
    IEnumerable<double> X2,
    IEnumerable<int> Label,
    IEnumerable<string> Split,
    int[] Position)
{
    public static DatasetSection Of(StudyData data)
    {
        int samples = data.Raw.Count;
        bool[] inTest = new bool[samples];
        int[] positions = new int[samples];
        Place(data.Split.Train, positions);
        Place(data.Split.Test, positions);
        foreach (int row in data.Split.Test)
            inTest[row] = true;

        return new DatasetSection(
            Column(data.Raw, sample => sample.X1),
            Column(data.Raw, sample => sample.X2),
            Column(data.Scaled, sample => sample.X1),
            Column(data.Scaled, sample => sample.X2),
            Column(data.Raw, sample => (int)sample.Label),
            inTest.Select(test => test ? "test" : "train"),
            positions);
    }

    /// <summary>Notes the position of each row in its set.</summary>
    private static void Place(int[] rows, int[] positions)
    {
        for (int position = 0; position < rows.Length; position++)
            positions[rows[position]] = position;
    }

    private static IEnumerable<T> Column<T>(LabelledPoints points, Func<Sample, T> valueOf) =>
        Enumerable.Range(0, points.Count).Select(row => valueOf(points[row]));
}
