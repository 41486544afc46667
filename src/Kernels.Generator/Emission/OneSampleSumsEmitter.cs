using System;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using Kernels.Runtime;

namespace Kernels.Generator.Emission;

/// <summary>The pre-activations of some vectors of units for one sample, one unit a lane.</summary>
/// <param name="writer">Takes the code.</param>
/// <param name="vector">The type of the vectors.</param>
/// <param name="layer">The layer.</param>
/// <param name="operands">The operands of the sums.</param>
/// <param name="signal">The local, declared before, that holds an input in all lanes.</param>
/// <param name="isLooped">Whether the code loops over the inputs, instead of writing them out.</param>
internal sealed class OneSampleSumsEmitter(
    SourceWriter writer, VectorType vector, LayerPlan layer, OneSampleOperands operands, string signal, bool isLooped)
{
    /// <summary>Declares the locals of these names, a vector each, and writes their sums.</summary>
    public void Emit(string[] z)
    {
        if (layer.Sums != SumForm.InHalves)
        {
            EmitSums($"{KernelNames.Equation(layer)}, starting from the biases", z, operands.Bias, 0, layer.FanIn);
            return;
        }

        string[] first = [.. z.Select(name => name + "First")];
        string[] second = [.. z.Select(name => name + "Second")];
        if (isLooped)
            EmitLoopedHalves(first, second);
        else
            EmitHalves(first, second);
        writer.Comment("The sum of both halves");
        for (int v = 0; v < z.Length; v++)
            writer.Line($"{vector} {z[v]} = {first[v]} + {second[v]};");
    }

    private void EmitHalves(string[] first, string[] second)
    {
        int half = SumOrder.FirstInputs(layer.FanIn);
        EmitSums($"{KernelNames.Equation(layer)}, the first half of the inputs starting from the biases", first, operands.Bias, 0, half);
        EmitSums("The second half of the inputs, starting from 0", second, _ => $"{vector}.Zero", half, layer.FanIn);
    }

    /// <summary>Both halves in one loop: none waits for the other, and twice as many sums are under way.</summary>
    private void EmitLoopedHalves(string[] first, string[] second)
    {
        int half = SumOrder.FirstInputs(layer.FanIn), inSecond = layer.FanIn - half;
        writer.Comment($"{KernelNames.Equation(layer)}, the first half of the inputs starting from the biases, the second half from 0");
        Declare(first, operands.Bias);
        Declare(second, _ => $"{vector}.Zero");
        writer.Line(MemoryText.Reference(vector.Number, "row", operands.Weights, operands.FirstWeight));
        writer.Block($"for (int i = 0; i < {inSecond}; i++)", () =>
        {
            Add(first, Place.Loop("i"), v => MemoryText.Load(vector, "row", v * vector.Lanes));
            Add(second, Place.Loop("i") + half, v => MemoryText.Load(vector, "row", layer.Width * half + v * vector.Lanes));
            writer.Line(MemoryText.Advance("row", layer.Width));
        });
        if (half > inSecond)
            EmitInput(first, inSecond);
    }

    /// <summary>Writes the sums over the inputs of a range.</summary>
    private void EmitSums(string comment, string[] sums, Func<int, string> before, int start, int end)
    {
        writer.Comment(comment);
        Declare(sums, before);
        for (int i = start; i < end; i++)
            EmitInput(sums, i);
    }

    private void Declare(string[] sums, Func<int, string> before)
    {
        for (int v = 0; v < sums.Length; v++)
            writer.Line($"{vector} {sums[v]} = {before(v)};");
    }

    private void EmitInput(string[] sums, int index) =>
        Add(sums, index, v => MemoryText.Load(vector, operands.Weights, operands.FirstWeight + (layer.Width * index + v * vector.Lanes)));

    private void Add(string[] sums, Place index, Func<int, string> weight)
    {
        writer.Comment($"+ {KernelNames.SignalOf(layer)}[{index}] W{layer.Number}[{index}]");
        writer.Line($"{signal} = {operands.Input(index)};");
        for (int v = 0; v < sums.Length; v++)
            writer.Line($"{sums[v]} = {MemoryText.MultiplyAdd(signal, weight(v), sums[v])};");
    }
}
