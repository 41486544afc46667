using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// The sum of a layer's single unit over one block. One chain of additions would leave a processor waiting for each, so it is taken in
/// several partial sums.
/// </summary>
internal sealed class SingleUnitEmitter(SourceWriter writer, BlockVectors vectors, Product product)
{
    /// <summary>The most weights that stay in registers over all blocks, beside the bias and the sums of a vector of samples.</summary>
    private const int MostHeldWeights = 8;

    /// <summary>Whether the weights are broadcast before the loop over blocks: with few additions to a load, loads are what takes time.</summary>
    private bool HoldsWeights => product.Inputs <= MostHeldWeights;

    /// <summary>What stands before the loop.</summary>
    public void EmitStart()
    {
        if (!HoldsWeights)
            return;
        writer.Line($"{vectors.Type} bias = {vectors.Broadcast("biases", "0")};");
        for (int i = 0; i < product.Inputs; i++)
            writer.Line($"{vectors.Type} weight{i} = {vectors.Broadcast("weights", $"{i}")};");
    }

    /// <summary>The sum over one block, vector by vector, and what becomes of them.</summary>
    public void EmitBlock()
    {
        if (HoldsWeights)
            foreach (string part in vectors.Parts)
            {
                for (int i = 0; i < product.Inputs; i++)
                    EmitProduct(i, part, $"weight{i}", "bias");
                EmitUnit(part);
            }
        else
            EmitBlockOfManyInputs();
        foreach (string part in vectors.Parts)
            product.Finish($"unit0{part}", "0", part);
    }

    /// <summary>Each weight is broadcast once for all vectors of a block.</summary>
    private void EmitBlockOfManyInputs()
    {
        vectors.EmitWeightLocal(writer);
        for (int i = 0; i < product.Inputs; i++)
        {
            string weight = vectors.EmitWeight(writer, vectors.Broadcast("weights", $"{i}"));
            foreach (string part in vectors.Parts)
                EmitProduct(i, part, weight, vectors.Broadcast("biases", "0"));
        }
        foreach (string part in vectors.Parts)
            EmitUnit(part);
    }

    private void EmitProduct(int i, string part, string weight, string bias)
    {
        string input = vectors.Load(product.Source + "s", $"{i}", part);
        string sum = $"partial{i % PartialSums.OfSingleUnit}{part}";
        string before = i == 0 ? bias : i < PartialSums.OfSingleUnit ? $"{vectors.Type}.Zero" : sum;
        writer.Line($"{(i < PartialSums.OfSingleUnit ? $"{vectors.Type} " : "")}{sum} = {vectors.MultiplyAdd(input, weight, before)};");
    }

    private void EmitUnit(string part) => writer.Line($"{vectors.Type} unit0{part} = {Unit(product.Inputs, part)};");

    private static string Unit(int inputs, string part) => inputs switch
    {
        1 => $"partial0{part}",
        2 => $"partial0{part} + partial1{part}",
        3 => $"(partial0{part} + partial1{part}) + partial2{part}",
        _ => $"(partial0{part} + partial1{part}) + (partial2{part} + partial3{part})",
    };
}
