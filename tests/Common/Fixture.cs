using System;
using System.Collections.Generic;
using System.Globalization;
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

    /// <summary>The lines of a file.</summary>
    public static IEnumerable<string> Lines(string name) => File.ReadLines(PathOf(name));

    /// <summary>The bytes of a file.</summary>
    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    /// <summary>The names of the files in a folder, in ordinal order.</summary>
    public static IEnumerable<string> Names(string folder) => Directory.GetFiles(PathOf(folder)).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>The fields of each row of a CSV file but the header.</summary>
    public static string[][] Rows(string name) => [.. Lines(name).Skip(1).Select(static line => line.Split(','))];

    /// <summary>A number written in decimal.</summary>
    public static double Number(ReadOnlySpan<char> text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A number written as its 64 bits in hexadecimal.</summary>
    public static double NumberOfBits(ReadOnlySpan<char> text) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>The numbers of a JSON array.</summary>
    public static double[] Doubles(this JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetDouble())];

    /// <summary>The whole numbers of a JSON array.</summary>
    public static int[] Integers(this JsonElement array) => [.. array.EnumerateArray().Select(static item => item.GetInt32())];

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);
}
