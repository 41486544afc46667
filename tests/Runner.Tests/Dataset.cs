using System.Globalization;
using System.Linq;
using Kernels.Testing;

namespace Kernels.Runner.Tests;

/// <summary>A reference <c>dataset.csv</c>, and the settings that made it.</summary>
internal sealed class Dataset
{
    private readonly string[][] rows;

    public Dataset(string study)
    {
        rows = Fixture.Rows($"{study}/dataset.csv");
        (Noise, Seed, TestFraction) = study == "published" ? (0.18, 42u, 0.25) : (0.1, 0u, 0.3);
    }

    public static TheoryData<string> Studies => ["published", "variation"];

    public int Samples => rows.Length;

    public double Noise { get; }

    public uint Seed { get; }

    public double TestFraction { get; }

    public double[] Raw => [.. rows.SelectMany(row => row[1..3]).Select(Number)];

    public double[] Scaled => [.. rows.SelectMany(row => row[3..5]).Select(Number)];

    public double[] Labels => [.. rows.Select(row => Number(row[5]))];

    public int[] RowsOf(string part) => [.. rows.Where(row => row[6] == part).OrderBy(row => Number(row[7])).Select(row => (int)Number(row[0]))];

    private static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);
}
