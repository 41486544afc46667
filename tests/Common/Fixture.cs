using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Kernels.Testing;

/// <summary>The reference figures in <c>tests/Fixtures</c>.</summary>
internal static class Fixture
{
    /// <summary>The root of a JSON file.</summary>
    public static JsonElement Json(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(PathOf(name)));
        return document.RootElement.Clone();
    }

    /// <summary>The fields of each row of a CSV file but the header.</summary>
    public static string[][] Rows(string name) => [.. File.ReadLines(PathOf(name)).Skip(1).Select(static line => line.Split(','))];

    /// <summary>The numbers of a JSON array.</summary>
    public static double[] Doubles(this JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetDouble())];

    /// <summary>The whole numbers of a JSON array.</summary>
    public static int[] Integers(this JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetInt32())];

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);
}
