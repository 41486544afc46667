using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>
/// The sums of a group of units of so few inputs that their weights and biases stay in registers over all blocks: with few additions to
/// a load, loads are what takes time.
/// </summary>
internal sealed class HeldWeightsEmitter(SourceWriter writer, MlpPlan plan, Product product, int count)
{
    /// <summary>The most weights and biases of a group: beside them a half's inputs and sums find room in 16 registers, or nearly so.</summary>
    private const int MostHeld = 12;

    /// <summary>Whether the weights of a group of units are held.</summary>
    public static bool Holds(Product product, int count) =>
        product is { RowsAreUnits: false, Biases: not null } && (product.Inputs + 1) * count <= MostHeld;

    /// <summary>What stands before the loop.</summary>
    public void EmitStart()
    {
        for (int unit = 0; unit < count; unit++)
            writer.Line($"{plan.Number.Vector} bias{unit} = {Broadcast("biases", $"{unit}")};");
        for (int i = 0; i < product.Inputs; i++)
            for (int unit = 0; unit < count; unit++)
                writer.Line($"{plan.Number.Vector} weight{i}{unit} = {Broadcast("weights", $"{i * product.RowLength + unit}")};");
    }

    /// <summary>The sums over one block, half by half, and what becomes of them.</summary>
    public void EmitBlock()
    {
        foreach (string half in BlockHalf.Both)
        {
            EmitSums(half);
            for (int unit = 0; unit < count; unit++)
                product.Finish($"unit{unit}{half}", $"{unit}", half);
        }
    }

    private void EmitSums(string half)
    {
        for (int i = 0; i < product.Inputs; i++)
        {
            string input = $"{product.Source}{i}{half}";
            writer.Line($"{plan.Number.Vector} {input} = {BlockHalf.Load(plan, product.Source + "s", $"{i}", half)};");
            for (int unit = 0; unit < count; unit++)
                writer.Line(i == 0
                    ? $"{plan.Number.Vector} unit{unit}{half} = Vector256.FusedMultiplyAdd({input}, weight{i}{unit}, bias{unit});"
                    : $"unit{unit}{half} = Vector256.FusedMultiplyAdd({input}, weight{i}{unit}, unit{unit}{half});");
        }
    }
}
