using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Kernels.Tests.Reference;

/// <summary>One run of the published study with NumPy 1.24.2 and scikit-learn 1.2.1: its data, its networks and figures of them.</summary>
internal sealed class StudyFixture
{
    private readonly JsonElement study;
    private readonly string[][] rows;

    public StudyFixture(string name)
    {
        string directory = Path.Combine(AppContext.BaseDirectory, "Fixtures", name);
        study = JsonDocument.Parse(File.ReadAllText(Path.Combine(directory, "study.json"))).RootElement;
        rows = [.. File.ReadLines(Path.Combine(directory, "dataset.csv")).Skip(1).Select(line => line.Split(','))];
    }

    public int Batch => study.GetProperty("config").GetProperty("batch").GetInt32();

    public JsonElement Network(string activation) => study.GetProperty("networks").GetProperty(activation);

    public double[] FarSample(string label) => Numbers(study.GetProperty("far_samples").GetProperty(label));

    /// <summary>The samples of a split in its order, [n, 2], and their labels, [n].</summary>
    public (double[] Inputs, double[] Targets) Split(string split)
    {
        string[][] ordered = [.. rows.Where(row => row[6] == split).OrderBy(row => int.Parse(row[7], CultureInfo.InvariantCulture))];
        return ([.. ordered.SelectMany(row => new[] { Number(row[3]), Number(row[4]) })], [.. ordered.Select(row => Number(row[5]))]);
    }

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(element => element.GetDouble())];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
