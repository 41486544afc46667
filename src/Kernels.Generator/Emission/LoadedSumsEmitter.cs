using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using Kernels.Runtime;

namespace Kernels.Generator.Emission;

/// <summary>
/// Writes the sums of a group of units over one block, <c>z0a</c>, <c>z0b</c>, <c>z1a</c> and so on. They stay in registers; inputs and weights are
/// loaded one after the other.
/// </summary>
internal sealed class LoadedSumsEmitter(SourceWriter writer, BlockText block, ProductPlan product, ProductGroup group, IProductFinish finish) : IProductSums
{
    private readonly int units = group.Units.Count;
    private readonly string signal = KernelNames.Signal(product);

    private string Sources => product.IsBackward ? "deltas" : "inputs";

    private NumberType Number => block.Type.Number;

    /// <summary>
    /// In the backward pass each row of weights gets a reference of its own. With AVX-512 an offset beyond 127 bytes has another encoding, and a
    /// broadcast with it takes some processors more time.
    /// </summary>
    public void EmitStart()
    {
        if (product is { IsBackward: true, Layer.Width: > 1 })
            for (int row = 1; row < units; row++)
                writer.Line(MemoryText.Reference(Number, Row($"{row}"), "weights", product.Layer.Width * row));
    }

    public void EmitBlock()
    {
        block.DeclareWeight();
        switch (product.Sums)
        {
            case SumForm.FromProduct:
                EmitInput("dh", 0, $"{signal}0", "0", isFirst: true);
                EmitInputs("dh", "", 1, product.Inputs);
                break;
            case SumForm.InHalves:
                EmitHalves();
                break;
            default:
                EmitBiases("z = b", "");
                EmitInputs("z", "", 0, product.Inputs);
                break;
        }
        writer.Comment(finish.Equation);
        finish.EmitUnits(block.Each(units));
    }

    /// <summary>
    /// Writes the two sums of each unit. Where a block is several vectors, registers cannot hold both at once: the first sums wait in the place of the
    /// result.
    /// </summary>
    private void EmitHalves()
    {
        int half = SumOrder.FirstInputs(product.Inputs);
        string target = finish.Targets[0].Reference;
        EmitBiases("The first half of the inputs, starting from b", "First");
        EmitInputs("z", "First", 0, half);
        if (block.AreSeveral)
        {
            writer.Comment("Stored for now, which frees registers for the second half");
            foreach ((int unit, string part) in block.Each(units))
                writer.Line(block.Store($"z{unit}{part}First", target, unit, part));
        }

        writer.Comment("The second half of the inputs, starting from 0");
        foreach ((int unit, string part) in block.Each(units))
            block.Declare($"z{unit}{part}Second", $"{block.Type}.Zero");
        EmitInputs("z", "Second", half, product.Inputs);

        writer.Comment("z is the sum of both halves");
        foreach ((int unit, string part) in block.Each(units))
            block.Declare($"z{unit}{part}", $"{(block.AreSeveral ? block.Load(target, unit, part) : $"z{unit}{part}First")} + z{unit}{part}Second");
    }

    private void EmitBiases(string comment, string half)
    {
        writer.Comment(comment);
        foreach ((int unit, string part) in block.Each(units))
            block.Declare($"z{unit}{part}{half}", part == block.Parts[0] ? MemoryText.Broadcast("biases", unit) : $"z{unit}{block.Parts[0]}{half}");
    }

    private void EmitInputs(string sum, string half, int start, int end)
    {
        if (group.Weights != WeightUse.Looped)
            for (int i = start; i < end; i++)
                EmitInput(sum, i, $"{signal}{i}", $"{i}", isFirst: false, half);
        else if (start < end)
        {
            writer.Separate();
            writer.Block($"for (int i = {start}; i < {end}; i++)", () => EmitInput(sum, Place.Loop("i"), $"{signal}i", "i", isFirst: false, half));
        }
    }

    /// <summary>Adds the product of one input to each sum of a group.</summary>
    /// <param name="sum">The sums.</param>
    /// <param name="input">The input.</param>
    /// <param name="local">The local of the input, without the letter for the part of the block.</param>
    /// <param name="index">Its index in comments and names.</param>
    /// <param name="isFirst">Whether the sums start with it.</param>
    /// <param name="half">An addition to names that tells the halves of a sum apart.</param>
    private void EmitInput(string sum, Place input, string local, string index, bool isFirst, string half = "")
    {
        string rows = product.IsBackward ? "W'" : "W";
        writer.Comment($"{(isFirst ? $"{sum} = " : "+ ")}{(index == "i" ? $"{signal}[i]" : local)} {rows}[{index}]");
        foreach (string part in block.Parts)
            block.Declare($"{local}{part}", block.Load(Sources, input, part));
        if (!product.IsBackward && index != "0")
            writer.Line(MemoryText.Reference(Number, Row(index), "weights", product.Layer.Width * input));
        foreach (int unit in Enumerable.Range(0, units))
        {
            (string reference, Place place) = product.IsBackward ? Weight($"{unit}", unit, input) : Weight(index, input, unit);
            // One product takes the number itself; several share the vector.
            string w = isFirst && !block.AreSeveral ? MemoryText.Element(reference, place) : block.Weight(MemoryText.Broadcast(reference, place));
            foreach (string part in block.Parts)
                if (isFirst)
                    block.Declare($"{sum}{unit}{part}", $"{local}{part} * {w}");
                else
                    writer.Line($"{sum}{unit}{part}{half} = {MemoryText.MultiplyAdd($"{local}{part}", w, $"{sum}{unit}{part}{half}")};");
        }
    }

    private (string Reference, Place Place) Weight(string row, Place rowPlace, Place column) =>
        product.Layer.Width == 1 ? ("weights", rowPlace) : (Row(row), column);

    /// <summary>The reference to a row of the weights.</summary>
    private static string Row(string index) => index switch
    {
        "0" => "weights",
        "i" => "row",
        _ => $"row{index}",
    };
}
