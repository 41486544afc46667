using System.Collections.Generic;
using System.Linq;

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
        int samples = data.Raw.Y.Length;
        bool[] inTest = new bool[samples];
        int[] positions = new int[samples];
        Place(data.Split.Train, positions);
        Place(data.Split.Test, positions);
        foreach (int row in data.Split.Test)
            inTest[row] = true;

        return new DatasetSection(
            Column(data.Raw.X, 0),
            Column(data.Raw.X, 1),
            Column(data.Scaled, 0),
            Column(data.Scaled, 1),
            data.Raw.Y.Select(label => (int)label),
            inTest.Select(test => test ? "test" : "train"),
            positions);
    }

    /// <summary>Notes for each row of a set at which position of it the row stands.</summary>
    private static void Place(int[] rows, int[] positions)
    {
        for (int position = 0; position < rows.Length; position++)
            positions[rows[position]] = position;
    }

    private static IEnumerable<double> Column(double[] points, int column) =>
        Enumerable.Range(0, points.Length / 2).Select(row => points[2 * row + column]);
}
