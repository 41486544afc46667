using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// The sums of a group of units of so few inputs that their weights and biases stay in registers over all blocks: with few additions to
/// a load, loads are what takes time.
/// </summary>
internal sealed class HeldWeightsEmitter(SourceWriter writer, BlockVectors vectors, Product product, int count)
{
    /// <summary>Whether the weights of a group of units are held; inputs that take two sums are many, even where units are few.</summary>
    public static bool Holds(BlockVectors vectors, Product product, int count) =>
        product is { RowsAreUnits: false, Biases: not null }
        && !PartialSums.IsHalved(product.Inputs)
        && (product.Inputs + 1) * count <= vectors.HeldWeights;

    /// <summary>What stands before the loop.</summary>
    public void EmitStart()
    {
        for (int unit = 0; unit < count; unit++)
            writer.Line($"{vectors.Type} bias{unit} = {vectors.Broadcast("biases", $"{unit}")};");
        for (int i = 0; i < product.Inputs; i++)
            for (int unit = 0; unit < count; unit++)
                writer.Line($"{vectors.Type} weight{i}{unit} = {vectors.Broadcast("weights", $"{i * product.RowLength + unit}")};");
    }

    /// <summary>The sums over one block, vector by vector, and what becomes of them.</summary>
    public void EmitBlock()
    {
        foreach (string part in vectors.Parts)
        {
            EmitSums(part);
            for (int unit = 0; unit < count; unit++)
                product.Finish($"unit{unit}{part}", $"{unit}", part);
        }
    }

    private void EmitSums(string part)
    {
        for (int i = 0; i < product.Inputs; i++)
        {
            string input = $"{product.Source}{i}{part}";
            writer.Line($"{vectors.Type} {input} = {vectors.Load(product.Source + "s", $"{i}", part)};");
            for (int unit = 0; unit < count; unit++)
                writer.Line(i == 0
                    ? $"{vectors.Type} unit{unit}{part} = {vectors.MultiplyAdd(input, $"weight{i}{unit}", $"bias{unit}")};"
                    : $"unit{unit}{part} = {vectors.MultiplyAdd(input, $"weight{i}{unit}", $"unit{unit}{part}")};");
        }
    }
}
