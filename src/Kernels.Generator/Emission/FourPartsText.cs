using System;
using Kernels.Runtime;

namespace Kernels.Generator.Emission;

/// <summary>
/// The four partial sums of a layer's single unit, such as <c>z0Part0a</c> to <c>z0Part3a</c>: input i goes to sum i mod 4, and the first sum starts from
/// the bias.
/// </summary>
/// <param name="writer">Takes the code.</param>
/// <param name="block">The vectors of a block.</param>
/// <param name="inputs">The count of inputs.</param>
/// <param name="name">The sum's name.</param>
internal sealed class FourPartsText(SourceWriter writer, BlockText block, int inputs, string name)
{
    /// <summary>Declares the partial sums as they are before the first input.</summary>
    public void EmitStart(string part, string bias)
    {
        for (int index = 0; index < Math.Min(inputs, SumOrder.PartialSums); index++)
            block.Declare(Sum(index, part), Before(index, bias));
    }

    /// <summary>Adds a product to the partial sum of its input, which is declared.</summary>
    public void EmitProduct(int i, string part, string input, string weight)
    {
        string sum = Sum(i % SumOrder.PartialSums, part);
        writer.Line($"{sum} = {MemoryText.MultiplyAdd(input, weight, sum)};");
    }

    /// <summary>The same from the first input on: the first products declare their sums.</summary>
    public void EmitProduct(int i, string part, string input, string weight, string bias)
    {
        if (i < SumOrder.PartialSums)
            block.Declare(Sum(i, part), MemoryText.MultiplyAdd(input, weight, Before(i, bias)));
        else
            EmitProduct(i, part, input, weight);
    }

    /// <summary>The sum of those partial sums that have an input.</summary>
    public string Whole(string part) => inputs switch
    {
        1 => Sum(0, part),
        2 => $"{Sum(0, part)} + {Sum(1, part)}",
        3 => $"({Sum(0, part)} + {Sum(1, part)}) + {Sum(2, part)}",
        _ => $"({Sum(0, part)} + {Sum(1, part)}) + ({Sum(2, part)} + {Sum(3, part)})",
    };

    private string Before(int index, string bias) => index == 0 ? bias : $"{block.Type}.Zero";

    private string Sum(int index, string part) => $"{name}Part{index}{part}";
}
