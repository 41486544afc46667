using System;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using Kernels.Runtime;

namespace Kernels.Generator.Emission;

/// <summary>The pre-activations of some vectors of units for one sample, a lane a unit.</summary>
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
            EmitSums($"{KernelNames.Equation(layer)}, from the biases on", z, operands.Bias, 0, layer.FanIn);
            return;
        }

        int half = SumOrder.FirstInputs(layer.FanIn);
        string[] first = [.. z.Select(name => name + "First")];
        string[] second = [.. z.Select(name => name + "Second")];
        EmitSums($"{KernelNames.Equation(layer)}, the first half of the inputs from the biases on", first, operands.Bias, 0, half);
        EmitSums("The second half of the inputs, from 0 on", second, _ => $"{vector}.Zero", half, layer.FanIn);
        writer.Comment("Both halves");
        for (int v = 0; v < z.Length; v++)
            writer.Line($"{vector} {z[v]} = {first[v]} + {second[v]};");
    }

    /// <summary>Writes the sums over the inputs of a range.</summary>
    private void EmitSums(string comment, string[] sums, Func<int, string> before, int start, int end)
    {
        writer.Comment(comment);
        for (int v = 0; v < sums.Length; v++)
            writer.Line($"{vector} {sums[v]} = {before(v)};");
        if (isLooped)
            writer.Block($"for (int i = {start}; i < {end}; i++)", () => EmitInput(sums, Place.Loop("i")));
        else
            for (int i = start; i < end; i++)
                EmitInput(sums, i);
    }

    private void EmitInput(string[] sums, Place index)
    {
        writer.Comment($"+ {KernelNames.SignalOf(layer)}[{index}] W{layer.Number}[{index}]");
        writer.Line($"{signal} = {operands.Input(index)};");
        for (int v = 0; v < sums.Length; v++)
            writer.Line($"{sums[v]} = {MemoryText.MultiplyAdd(signal, operands.Weight(index, v), sums[v])};");
    }
}
