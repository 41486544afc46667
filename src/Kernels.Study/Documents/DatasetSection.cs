using System;
using System.Text.Json;
using Kernels.Study.Data;

namespace Kernels.Study.Documents;

/// <summary>The samples in the JSON document, one array per column: raw, scaled, their class, their set and their position in it.</summary>
internal static class DatasetSection
{
    public static void Write(Utf8JsonWriter json, StudyData data)
    {
        bool[] inTest = new bool[data.Raw.Count];
        int[] positions = new int[data.Raw.Count];
        Place(data.Split.Train, positions);
        Place(data.Split.Test, positions);
        foreach (int row in data.Split.Test)
            inTest[row] = true;

        json.WriteStartObject("dataset");
        WriteColumn(json, "x1_raw", data.Raw, (sample, _) => json.WriteFinite(sample.X1));
        WriteColumn(json, "x2_raw", data.Raw, (sample, _) => json.WriteFinite(sample.X2));
        WriteColumn(json, "x1", data.Scaled, (sample, _) => json.WriteFinite(sample.X1));
        WriteColumn(json, "x2", data.Scaled, (sample, _) => json.WriteFinite(sample.X2));
        WriteColumn(json, "label", data.Raw, (sample, _) => json.WriteNumberValue((int)sample.Label));
        WriteColumn(json, "split", data.Raw, (_, row) => json.WriteStringValue(inTest[row] ? "test" : "train"));
        json.WritePropertyName("position");
        json.WriteIntegers(positions);
        json.WriteEndObject();
    }

    /// <summary>Notes the position of each row in its set.</summary>
    private static void Place(int[] rows, int[] positions)
    {
        for (int position = 0; position < rows.Length; position++)
            positions[rows[position]] = position;
    }

    private static void WriteColumn(Utf8JsonWriter json, string key, LabelledPoints points, Action<Sample, int> write)
    {
        json.WriteStartArray(key);
        for (int row = 0; row < points.Count; row++)
            write(points[row], row);
        json.WriteEndArray();
    }
}
