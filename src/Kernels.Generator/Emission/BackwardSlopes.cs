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

    /// <summary>The references that move on from block to block.</summary>
    public IEnumerable<string> References =>
        layer.StoresSlopes ? [Left, .. layer.Learned.Select(SlopesIn)] : [Left];

    /// <summary>The reference to what the forward pass left.</summary>
    private string Left => activation.Source switch
    {
        BackwardSource.Output => "outputs",
        BackwardSource.PreActivation => "preActivations",
        _ => "slopes",
    };

    /// <summary>What stands before the loop over the blocks.</summary>
    public void EmitStart()
    {
        EmitReference(Left, ParameterMap.Delta(layer));
        foreach (LearnedParameter parameter in layer.Learned)
        {
            if (layer.StoresSlopes)
                EmitReference(SlopesIn(parameter), ParameterMap.SlopeIn(layer, parameter));
            else
                writer.Line($"{plan.Number.Vector} {SlopeEmitter.Argument(parameter)} = {Broadcast("p", ParameterMap.Learned(layer, parameter))};");
            writer.Line($"{plan.Number.Vector} {Sum(parameter)} = {plan.Number.Vector}.Zero;");
        }
    }

    /// <summary>What becomes of dh of a unit.</summary>
    public void EmitUnit(string dh, string unit)
    {
        string lane = Scaled(plan.Lanes, unit);
        for (int index = 0; index < layer.Learned.Count; index++)
        {
            string sum = Sum(layer.Learned[index]);
            string slope = layer.StoresSlopes ? Load(SlopesIn(layer.Learned[index]), lane) : SlopeEmitter.Call(activation, index + 1, Load(Left, lane));
            writer.Line($"{sum} = Vector256.FusedMultiplyAdd({dh}, {slope}, {sum});");
        }
        string derivative = layer.StoresSlopes ? Load(Left, lane) : SlopeEmitter.Call(activation, 0, Load(Left, lane));
        writer.Line(Store($"({dh} * {derivative})", Left, lane));
    }

    /// <summary>What stands after the loop over the blocks.</summary>
    public void EmitEnd()
    {
        foreach (LearnedParameter parameter in layer.Learned)
            writer.Line($"{Element("g", ParameterMap.Learned(layer, parameter))} += LaneSums.Sum({Sum(parameter)});");
    }

    private void EmitReference(string name, string offset) => writer.Line($"ref {plan.Number.Name} {name} = ref Unsafe.Add(ref s, {offset});");

    private static string SlopesIn(LearnedParameter parameter) => ActivationPlan.SlopeIn(parameter) + "s";

    private static string Sum(LearnedParameter parameter) => "d" + ActivationPlan.Capitalised(parameter);
}
