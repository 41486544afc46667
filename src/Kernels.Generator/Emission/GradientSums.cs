using System.Collections.Generic;
using System.Linq;

namespace Kernels.Generator.Emission;

/// <summary>Sums over the samples of a tile, in each lane of a block by itself, and at the end over the lanes.</summary>
internal static class GradientSums
{
    /// <summary>The count of locals on a line.</summary>
    private const int LineLength = 8;

    /// <summary>Declares the locals, all 0.</summary>
    public static void EmitZeros(SourceWriter writer, BlockText block, IEnumerable<string> sums)
    {
        string[] zeros = [.. sums.SelectMany(sum => block.Parts.Select(part => $"{sum}{part} = default"))];
        for (int start = 0; start < zeros.Length; start += LineLength)
            writer.Line($"{block.Type} {string.Join(", ", zeros.Skip(start).Take(LineLength))};");
    }

    /// <summary>Adds the sums over the lanes to adjacent gradients, which a reference points into, from a place on.</summary>
    public static void EmitEnd(SourceWriter writer, BlockText block, string[] sums, string gradients, Place start)
    {
        string[] lanes = [.. sums.Select(sum => string.Join(" + ", block.Parts.Select(part => sum + part)))];
        int at = 0;
        foreach (int count in block.SumsAtOnce)
            for (; lanes.Length - at >= count; at += count)
                writer.Line($"LaneSums.AddEach({string.Join(", ", lanes.Skip(at).Take(count))}, ref {MemoryText.Element(gradients, start + at)});");
        for (; at < lanes.Length; at++)
            writer.Line($"{MemoryText.Element(gradients, start + at)} += LaneSums.Sum({lanes[at]});");
    }
}
