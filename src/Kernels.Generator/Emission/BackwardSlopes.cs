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
internal sealed class BackwardSlopes(SourceWriter writer, MlpPlan plan, LayerPlan layer)
{
    private readonly ActivationPlan activation = layer.Activation!;

    /// <summary>The references to what is read and written.</summary>
    public IEnumerable<(string Reference, string Buffer)> Targets =>
        [(Left, ParameterMap.Delta(layer)), .. layer.StoresSlopes ? layer.Learned.Select(p => (SlopesIn(p), ParameterMap.SlopeIn(layer, p))) : []];

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
                writer.Line($"{plan.Number.Vector} {ActivationMethodEmitter.Argument(parameter)} = {Broadcast("p", ParameterMap.Learned(layer, parameter))};");
            writer.Line($"{plan.Number.Vector} {Sum(parameter)} = {plan.Number.Vector}.Zero;");
        }
    }

    /// <summary>What becomes of dh of a unit.</summary>
    public void EmitUnit(string dh, string unit, string half)
    {
        string left = BlockHalf.Load(plan, Left, unit, half);
        for (int index = 0; index < layer.Learned.Count; index++)
        {
            string sum = Sum(layer.Learned[index]);
            string slope = layer.StoresSlopes
                ? BlockHalf.Load(plan, SlopesIn(layer.Learned[index]), unit, half)
                : ActivationMethodEmitter.Slope(activation, layer.Learned[index], left);
            writer.Line($"{sum} = Vector256.FusedMultiplyAdd({dh}, {slope}, {sum});");
        }
        string dz = layer.StoresSlopes ? $"({dh} * {left})" : ActivationMethodEmitter.Delta(activation, dh, left);
        writer.Line(BlockHalf.Store(plan, dz, Left, unit, half));
    }

    /// <summary>What stands after the loops.</summary>
    public void EmitEnd()
    {
        foreach (LearnedParameter parameter in layer.Learned)
            writer.Line($"{Element("g", ParameterMap.Learned(layer, parameter))} += LaneSums.Sum({Sum(parameter)});");
    }

    private static string SlopesIn(LearnedParameter parameter) => ActivationPlan.SlopeIn(parameter) + "s";

    private static string Sum(LearnedParameter parameter) => "d" + ActivationPlan.Capitalised(parameter);
}
