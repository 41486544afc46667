using System.Collections.Generic;
using System.Linq;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>Sums over the samples of a tile, in each lane of a block by itself, and at the end over the lanes.</summary>
internal static class GradientSums
{
    /// <summary>How many locals stand on a line.</summary>
    private const int LineLength = 8;

    /// <summary>The locals, all 0.</summary>
    public static void EmitZeros(SourceWriter writer, BlockVectors vectors, IEnumerable<string> sums)
    {
        string[] zeros = [.. sums.SelectMany(sum => vectors.Parts.Select(part => $"{sum}{part} = default"))];
        for (int start = 0; start < zeros.Length; start += LineLength)
            writer.Line($"{vectors.Type} {string.Join(", ", zeros.Skip(start).Take(LineLength))};");
    }

    /// <summary>Adds the sum over the lanes to the gradients, which stand side by side from an index on.</summary>
    public static void EmitEnd(SourceWriter writer, BlockVectors vectors, string[] sums, int start)
    {
        string[] lanes = [.. sums.Select(sum => string.Join(" + ", vectors.Parts.Select(part => sum + part)))];
        int at = 0;
        foreach (int count in vectors.SumsAtOnce)
            for (; lanes.Length - at >= count; at += count)
                writer.Line($"LaneSums.AddEach({string.Join(", ", lanes.Skip(at).Take(count))}, ref {Element("sums", $"{start + at}")});");
        for (; at < lanes.Length; at++)
            writer.Line($"{Element("sums", $"{start + at}")} += LaneSums.Sum({lanes[at]});");
    }
}
