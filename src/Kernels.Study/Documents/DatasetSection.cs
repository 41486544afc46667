using System.Text.Json;

namespace Kernels.Study.Documents;

/// <summary>The samples in the JSON document, one array per column.</summary>
internal static class DatasetSection
{
    public static void Write(Utf8JsonWriter json, StudyData data)
    {
        int samples = data.Raw.Y.Length;
        int[] labels = new int[samples];
        for (int row = 0; row < samples; row++)
            labels[row] = (int)data.Raw.Y[row];

        bool[] inTest = new bool[samples];
        int[] positions = new int[samples];
        Place(data.Split.Train, positions);
        Place(data.Split.Test, positions);
        foreach (int row in data.Split.Test)
            inTest[row] = true;

        json.WriteStartObject("dataset");
        json.WriteDoubles("x1_raw", Column(data.Raw.X, 0));
        json.WriteDoubles("x2_raw", Column(data.Raw.X, 1));
        json.WriteDoubles("x1", Column(data.Scaled, 0));
        json.WriteDoubles("x2", Column(data.Scaled, 1));
        json.WriteIntegers("label", labels);
        json.WriteStartArray("split");
        foreach (bool test in inTest)
            json.WriteStringValue(test ? "test" : "train");
        json.WriteEndArray();
        json.WriteIntegers("position", positions);
        json.WriteEndObject();
    }

    /// <summary>Notes for each row of a set at which position of it the row stands.</summary>
    private static void Place(int[] rows, int[] positions)
    {
        for (int position = 0; position < rows.Length; position++)
            positions[rows[position]] = position;
    }

    private static double[] Column(double[] points, int column)
    {
        double[] values = new double[points.Length / 2];
        for (int row = 0; row < values.Length; row++)
            values[row] = points[2 * row + column];
        return values;
    }
}
