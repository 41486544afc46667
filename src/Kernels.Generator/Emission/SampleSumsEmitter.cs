using System;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The pre-activations of some vectors of units for one sample, a lane a unit; a local <c>input</c> has to be declared.</summary>
/// <param name="writer">What the code goes to.</param>
/// <param name="vector">The type of the vectors.</param>
/// <param name="operands">What is summed.</param>
/// <param name="inputs">How many inputs there are.</param>
/// <param name="isLooped">Whether they are looped over, not written out.</param>
internal sealed class SampleSumsEmitter(SourceWriter writer, VectorType vector, SampleOperands operands, int inputs, bool isLooped)
{
    /// <summary>Declares the locals of these names, a vector each, and writes their sums.</summary>
    public void Emit(string[] units)
    {
        if (!PartialSums.IsHalved(inputs))
        {
            EmitSums(units, operands.Bias, 0, inputs);
            return;
        }

        int half = PartialSums.FirstInputs(inputs);
        string[] first = [.. units.Select(unit => unit + "First")];
        string[] second = [.. units.Select(unit => unit + "Second")];
        EmitSums(first, operands.Bias, 0, half);
        EmitSums(second, _ => $"{vector}.Zero", half, inputs);
        for (int v = 0; v < units.Length; v++)
            writer.Line($"{vector} {units[v]} = {first[v]} + {second[v]};");
    }

    /// <summary>Sums of the inputs from the one to before the other.</summary>
    private void EmitSums(string[] sums, Func<int, string> before, int start, int end)
    {
        for (int v = 0; v < sums.Length; v++)
            writer.Line($"{vector} {sums[v]} = {before(v)};");
        EmitInputs(sums, start, end);
    }

    private void EmitInputs(string[] sums, int start, int end)
    {
        if (isLooped)
            writer.Block($"for (int i = {start}; i < {end}; i++)", () => EmitInput(sums, "i"));
        else
            for (int i = start; i < end; i++)
                EmitInput(sums, $"{i}");
    }

    private void EmitInput(string[] sums, string index)
    {
        writer.Line($"input = {operands.Input(index)};");
        for (int v = 0; v < sums.Length; v++)
            writer.Line($"{sums[v]} = {vector.Class}.FusedMultiplyAdd(input, {operands.Weight(index, v)}, {sums[v]});");
    }
}
