using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>
/// The activation's part of a backward product: from dh of a unit the layer's dz, written over what the slope is taken from, and the
/// gradients of the learned parameters.
/// </summary>
internal sealed class BackwardSlopes(SourceWriter writer, BlockVectors vectors, LayerPlan layer)
{
    private readonly ActivationPlan activation = layer.Activation!;

    /// <summary>The references to what is read and written.</summary>
    public IEnumerable<(string Reference, string Buffer)> Targets =>
        [(Left, ParameterMap.Delta(layer)), .. layer.StoresSlopes ? layer.Learned.Select(p => (LearnedNames.Slopes(p), ParameterMap.SlopeIn(layer, p))) : []];

    /// <summary>The reference to what the forward pass left.</summary>
    private string Left => activation.Source switch
    {
        BackwardSource.Output => "outputs",
        BackwardSource.PreActivation => "preActivations",
        _ => "slopes",
    };

    /// <summary>What stands before the loops over units and blocks.</summary>
    public void EmitStart()
    {
        foreach (LearnedParameter parameter in layer.Learned)
        {
            if (!layer.StoresSlopes)
                writer.Line($"{vectors.Type} {LearnedNames.Value(parameter)} = {vectors.Broadcast("p", ParameterMap.Learned(layer, parameter))};");
            GradientSums.EmitZeros(writer, vectors, [LearnedNames.GradientSum(parameter)]);
        }
    }

    /// <summary>What becomes of dh of a unit.</summary>
    public void EmitUnit(string dh, string unit, string part)
    {
        string left = vectors.Load(Left, unit, part);
        for (int index = 0; index < layer.Learned.Count; index++)
        {
            string sum = LearnedNames.GradientSum(layer.Learned[index]) + part;
            string slope = layer.StoresSlopes
                ? vectors.Load(LearnedNames.Slopes(layer.Learned[index]), unit, part)
                : ActivationMethodEmitter.Slope(activation, layer.Learned[index], left);
            writer.Line($"{sum} = {vectors.MultiplyAdd(dh, slope, sum)};");
        }
        string dz = layer.StoresSlopes ? $"({dh} * {left})" : ActivationMethodEmitter.Delta(activation, dh, left);
        writer.Line(vectors.Store(dz, Left, unit, part));
    }

    /// <summary>What stands after the loops.</summary>
    public void EmitEnd()
    {
        foreach (LearnedParameter parameter in layer.Learned)
            writer.Line($"{Element("g", ParameterMap.Learned(layer, parameter))} += LaneSums.Sum({string.Join(" + ", vectors.Parts.Select(part => LearnedNames.GradientSum(parameter) + part))});");
    }
}
