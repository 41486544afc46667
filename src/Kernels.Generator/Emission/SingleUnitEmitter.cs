using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>
/// The sum of a layer's single unit over one block. One chain of additions would leave a processor waiting for each, so it is taken in
/// several partial sums.
/// </summary>
internal sealed class SingleUnitEmitter(SourceWriter writer, MlpPlan plan, Product product)
{
    /// <summary>The most weights that stay in registers over all blocks, beside the bias and the sums of half a block.</summary>
    private const int MostHeldWeights = 8;

    /// <summary>Whether the weights are broadcast before the loop over blocks: with few additions to a load, loads are what takes time.</summary>
    private bool HoldsWeights => product.Inputs <= MostHeldWeights;

    /// <summary>What stands before the loop.</summary>
    public void EmitStart()
    {
        if (!HoldsWeights)
            return;
        writer.Line($"{plan.Number.Vector} bias = {Broadcast("biases", "0")};");
        for (int i = 0; i < product.Inputs; i++)
            writer.Line($"{plan.Number.Vector} weight{i} = {Broadcast("weights", $"{i}")};");
    }

    /// <summary>The sums of both halves of a block, and what becomes of them.</summary>
    public void EmitBlock()
    {
        if (HoldsWeights)
            foreach (string half in BlockHalf.Both)
            {
                for (int i = 0; i < product.Inputs; i++)
                    EmitProduct(i, half, $"weight{i}");
                EmitUnit(half, "bias");
            }
        else
            EmitBlockOfManyInputs();
        foreach (string half in BlockHalf.Both)
            product.Finish($"unit0{half}", "0", half);
    }

    /// <summary>Each weight is broadcast for both halves.</summary>
    private void EmitBlockOfManyInputs()
    {
        writer.Line($"{plan.Number.Vector} weight;");
        for (int i = 0; i < product.Inputs; i++)
        {
            writer.Line($"weight = {Broadcast("weights", $"{i}")};");
            foreach (string half in BlockHalf.Both)
                EmitProduct(i, half, "weight");
        }
        foreach (string half in BlockHalf.Both)
            EmitUnit(half, Broadcast("biases", "0"));
    }

    private void EmitProduct(int i, string half, string weight)
    {
        string input = BlockHalf.Load(plan, product.Source + "s", $"{i}", half);
        string sum = $"partial{i % UnitGroup.PartialSums}{half}";
        writer.Line(i < UnitGroup.PartialSums
            ? $"{plan.Number.Vector} {sum} = {input} * {weight};"
            : $"{sum} = Vector256.FusedMultiplyAdd({input}, {weight}, {sum});");
    }

    private void EmitUnit(string half, string bias) =>
        writer.Line($"{plan.Number.Vector} unit0{half} = {bias} + {PartialSum(product.Inputs, half)};");

    private static string PartialSum(int inputs, string half) => inputs switch
    {
        1 => $"partial0{half}",
        2 => $"(partial0{half} + partial1{half})",
        3 => $"((partial0{half} + partial1{half}) + partial2{half})",
        _ => $"((partial0{half} + partial1{half}) + (partial2{half} + partial3{half}))",
    };
}
