using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>The sums of a group of units over one block, each in registers while the inputs pass: <c>unit0a</c>, <c>unit0b</c>, <c>unit1a</c> and so on.</summary>
/// <param name="writer">What the code goes to.</param>
/// <param name="vectors">How a unit's samples are held.</param>
/// <param name="product">The product.</param>
/// <param name="count">How many units the group has.</param>
internal sealed class ProductSumsEmitter(SourceWriter writer, BlockVectors vectors, Product product, int count)
{
    /// <summary>The most weights of one group that are written out; beyond that the inputs are looped over.</summary>
    private const int LargestUnrolled = 64;

    /// <summary>The last letters of the sums' names.</summary>
    private IEnumerable<(string Unit, string Part)> Sums =>
        Enumerable.Range(0, count).SelectMany(unit => vectors.Parts.Select(part => ($"{unit}", part)));

    public void Emit()
    {
        vectors.EmitWeightLocal(writer);
        if (product.Biases is null)
            EmitSumsFromProducts();
        else if (PartialSums.IsHalved(product.Inputs))
            EmitHalves();
        else
            EmitSumsFromBiases("unit", product.Inputs);
    }

    /// <summary>
    /// A row of the weights by a reference of its own: an offset beyond 127 bytes gets another encoding where there is AVX-512, and a
    /// broadcast then takes some processors more time.
    /// </summary>
    public static void EmitWeightRow(SourceWriter writer, NumberType number, Product product, string row) =>
        writer.Line($"ref {number.Name} {WeightRow(row)} = ref Unsafe.Add(ref weights, {Scaled(product.RowLength, row)});");

    /// <summary>
    /// The two sums of each unit. Where a block is several vectors, registers do not hold both at once: the first ones wait where the result will stand.
    /// </summary>
    private void EmitHalves()
    {
        int half = PartialSums.FirstInputs(product.Inputs);
        string target = product.Targets.First().Reference;
        EmitSumsFromBiases("first", half);
        if (vectors.AreSeveral)
        {
            writer.Line("// The first sums make room for the second ones");
            foreach ((string unit, string part) in Sums)
                writer.Line(vectors.Store($"first{unit}{part}", target, unit, part));
        }
        foreach ((string unit, string part) in Sums)
            writer.Line($"{vectors.Type} second{unit}{part} = {vectors.Type}.Zero;");
        EmitRows("second", half, product.Inputs);
        foreach ((string unit, string part) in Sums)
        {
            string first = vectors.AreSeveral ? vectors.Load(target, unit, part) : $"first{unit}{part}";
            writer.Line($"{vectors.Type} unit{unit}{part} = {first} + second{unit}{part};");
        }
    }

    /// <summary>Sums of the first inputs, each from its bias on.</summary>
    private void EmitSumsFromBiases(string sum, int inputs)
    {
        foreach ((string unit, string part) in Sums)
            writer.Line($"{vectors.Type} {sum}{unit}{part} = {(part == vectors.Parts[0] ? vectors.Broadcast("biases", unit) : $"{sum}{unit}{vectors.Parts[0]}")};");
        EmitRows(sum, 0, inputs);
    }

    /// <summary>Sums of all inputs, each from its first product on.</summary>
    private void EmitSumsFromProducts()
    {
        EmitRow("unit", "0", $"{product.Source}0", isFirst: true);
        EmitRows("unit", 1, product.Inputs);
    }

    private void EmitRows(string sum, int start, int end)
    {
        if (product.Inputs * count <= LargestUnrolled)
            for (int i = start; i < end; i++)
                EmitRow(sum, $"{i}", $"{product.Source}{i}", isFirst: false);
        else if (start < end)
            writer.Block($"for (int i = {start}; i < {end}; i++)", () => EmitRow(sum, "i", product.Source, isFirst: false));
    }

    /// <summary>Adds what one input brings to each sum of a group.</summary>
    private void EmitRow(string sum, string input, string local, bool isFirst)
    {
        foreach (string part in vectors.Parts)
            writer.Line($"{vectors.Type} {local}{part} = {vectors.Load(product.Source + "s", input, part)};");
        if (!product.RowsAreUnits && input != "0")
            EmitWeightRow(writer, vectors.Type.Number, product, input);
        for (int unit = 0; unit < count; unit++)
        {
            string weight = vectors.EmitWeight(writer, product.RowsAreUnits ? Weight($"{unit}", input) : Weight(input, $"{unit}"));
            foreach (string part in vectors.Parts)
                writer.Line(isFirst
                    ? $"{vectors.Type} {sum}{unit}{part} = {local}{part} * {weight};"
                    : $"{sum}{unit}{part} = {vectors.MultiplyAdd($"{local}{part}", weight, $"{sum}{unit}{part}")};");
        }
    }

    private string Weight(string row, string column) =>
        product.RowLength == 1 ? vectors.Broadcast("weights", row) : vectors.Broadcast(WeightRow(row), column);

    private static string WeightRow(string row) => row == "0" ? "weights" : row == "i" ? "row" : $"weights{row}";
}
