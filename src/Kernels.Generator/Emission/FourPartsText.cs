using Kernels.Generator.Planning;
using Kernels.Runtime;

namespace Kernels.Generator.Emission;

/// <summary>
/// The four partial sums of a layer's single unit, <c>z0Part0a</c> to <c>z0Part3a</c>: input i goes to sum i mod 4, and the first sum starts from the bias.
/// </summary>
internal sealed class FourPartsText(SourceWriter writer, BlockText block, ProductPlan product)
{
    private readonly string signal = KernelNames.Signal(product);

    public void Comment(int i, string samples) => writer.Comment(
        $"{(i == 0 ? "z in four partial sums, the first from b on: + " : "+ ")}{signal}{i} W[{i}]{samples}");

    /// <summary>Adds the product of one input to its partial sum.</summary>
    public void EmitProduct(int i, string part, string weight, string bias)
    {
        string sum = Sum(i % SumOrder.PartialSums, part);
        string before = i == 0 ? bias : i < SumOrder.PartialSums ? $"{block.Type}.Zero" : sum;
        writer.Line($"{(i < SumOrder.PartialSums ? $"{block.Type} " : "")}{sum} = {MemoryText.MultiplyAdd(block.Load("inputs", i, part), weight, before)};");
    }

    /// <summary>Declares the whole sum.</summary>
    public void EmitWhole(string part) => block.Declare($"z0{part}", Whole(part));

    /// <summary>The sum of those partial sums that have an input.</summary>
    public string Whole(string part) => product.Inputs switch
    {
        1 => Sum(0, part),
        2 => $"{Sum(0, part)} + {Sum(1, part)}",
        3 => $"({Sum(0, part)} + {Sum(1, part)}) + {Sum(2, part)}",
        _ => $"({Sum(0, part)} + {Sum(1, part)}) + ({Sum(2, part)} + {Sum(3, part)})",
    };

    private static string Sum(int index, string part) => $"z0{part}Part{index}";
}
