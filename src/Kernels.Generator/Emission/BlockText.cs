using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// C# for the vectors that hold a unit's samples of one block: two of them, whose locals end in different letters, such as <c>z0a</c> and
/// <c>z0b</c>, or one, <c>z0</c>.
/// </summary>
internal sealed class BlockText(SourceWriter writer, BlockVectors vectors)
{
    /// <summary>The type of the vectors.</summary>
    public VectorType Type => vectors.Type;

    /// <summary>The last letters of locals' names, one for each vector.</summary>
    public string[] Parts { get; } = vectors.Count == 1 ? [""] : ["a", "b"];

    /// <summary>Whether a block is more than one vector, so that a weight once loaded serves several.</summary>
    public bool AreSeveral => vectors.Count > 1;

    /// <summary>The counts of adjacent sums that <c>LaneSums.AddEach</c> adds over their lanes at once, the largest first.</summary>
    public int[] SumsAtOnce => AreSeveral ? [4, 2] : [8, 4, 2];

    /// <summary>All pairs of a unit and a part of the block.</summary>
    public IReadOnlyList<(int Unit, string Part)> Each(int units) =>
        [.. Enumerable.Range(0, units).SelectMany(unit => Parts.Select(part => (unit, part)))];

    /// <summary>An addition to comments on the samples, where a block is several vectors.</summary>
    public string Samples(string part) => AreSeveral ? $", samples {part}" : "";

    /// <summary>A unit's samples in a block.</summary>
    public string Load(string reference, Place unit, string part) => MemoryText.Load(Type, reference, At(unit, part));

    /// <summary>The statement that stores them.</summary>
    public string Store(string value, string reference, Place unit, string part) => MemoryText.Store(Type, value, reference, At(unit, part));

    /// <summary>Declares a local.</summary>
    public void Declare(string name, string value) => writer.Line($"{Type} {name} = {value};");

    /// <summary>Declares the local that holds a weight for all vectors of a block, where these are several.</summary>
    public void DeclareWeight()
    {
        if (AreSeveral)
            writer.Line($"{Type} w; // one weight in all lanes");
    }

    /// <summary>Loads a weight into that local and returns its name, or returns the load itself where it serves only one vector.</summary>
    public string Weight(string load)
    {
        if (!AreSeveral)
            return load;
        writer.Line($"w = {load};");
        return "w";
    }

    private Place At(Place unit, string part) => Type.Number.BlockSamples * unit + (part == "b" ? Type.Lanes : 0);
}
