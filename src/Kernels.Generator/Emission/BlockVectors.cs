using System;
using Kernels.Generator.Model;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>
/// How the loops over a tile hold a unit's samples of one block: in two vectors of 256 bits, told by the last letter of a local's name, such
/// as <c>unit0a</c> and <c>unit0b</c>, or in one of 512, <c>unit0</c>; and how many of them the registers take that come with such vectors.
/// </summary>
internal sealed class BlockVectors
{
    private readonly int blockSamples;
    private readonly (int Sums, int Columns) gradient;

    private BlockVectors(VectorType type, string[] parts, int units, (int Sums, int Columns) gradient, int heldWeights)
    {
        (Type, Parts, Units, HeldWeights) = (type, parts, units, heldWeights);
        this.gradient = gradient;
        blockSamples = type.Number.BlockSamples;
    }

    /// <summary>The type of the vectors.</summary>
    public VectorType Type { get; }

    /// <summary>The last letters of a local's name, one a vector.</summary>
    public string[] Parts { get; }

    /// <summary>Whether a block is more than one vector, so that a weight once loaded serves several.</summary>
    public bool AreSeveral => Parts.Length > 1;

    /// <summary>
    /// How many units a product takes together: their sums hide the latency of a fused multiply-add (4 cycles, 2 a cycle) and fit the
    /// registers beside their operands.
    /// </summary>
    public int Units { get; }

    /// <summary>The most weights and biases that stay in registers over all blocks, beside a vector's inputs and sums.</summary>
    public int HeldWeights { get; }

    /// <summary>How many sums that stand side by side <c>LaneSums.AddEach</c> takes over their lanes at once, the most first.</summary>
    public int[] SumsAtOnce => AreSeveral ? [4, 2] : [8, 4, 2];

    /// <summary>Two vectors a block, for the 16 registers of AVX2.</summary>
    public static BlockVectors Narrow(NumberType number) => new(number.Vector, ["a", "b"], units: 4, gradient: (Sums: 6, Columns: 2), heldWeights: 12);

    /// <summary>One vector a block, for the 32 registers that AVX-512 has on x64.</summary>
    public static BlockVectors Wide(NumberType number) => new(number.WideVector, [""], units: 8, gradient: (Sums: 24, Columns: 8), heldWeights: 24);

    /// <summary>Rows and columns of the tiles that sum a gradient [rows, columns]: as many sums as registers hold beside the operands.</summary>
    public (int Rows, int Columns) GradientTile(int rows, int columns)
    {
        int tileColumns = Math.Min(columns, gradient.Columns);
        return (Math.Min(rows, gradient.Sums / tileColumns), tileColumns);
    }

    /// <summary>The number at an index in all lanes.</summary>
    public string Broadcast(string reference, string index) => Address.Broadcast(Type, reference, index);

    /// <summary>A unit's samples in a block.</summary>
    public string Load(string reference, string unit, string part) => Address.Load(Type, reference, Index(unit, part));

    /// <summary>The statement that stores them.</summary>
    public string Store(string vector, string reference, string unit, string part) => Address.Store(vector, reference, Index(unit, part));

    /// <summary>Declares the local that holds a weight for all vectors of a block, where these are several.</summary>
    public void EmitWeightLocal(SourceWriter writer)
    {
        if (AreSeveral)
            writer.Line($"{Type} weight;");
    }

    /// <summary>Loads a weight into that local; returns how it is named, or the load itself where it serves but one vector.</summary>
    public string EmitWeight(SourceWriter writer, string weight)
    {
        if (!AreSeveral)
            return weight;
        writer.Line($"weight = {weight};");
        return "weight";
    }

    /// <summary>left * right + addend, rounded once.</summary>
    public string MultiplyAdd(string left, string right, string addend) => $"{Type.Class}.FusedMultiplyAdd({left}, {right}, {addend})";

    private string Index(string unit, string part) =>
        Sum(Scaled(blockSamples, unit), Scaled(Type.Lanes, $"{Array.IndexOf(Parts, part)}"));
}
