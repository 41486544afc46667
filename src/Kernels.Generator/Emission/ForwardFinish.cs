using System.Collections.Generic;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>What becomes of a pre-activation as its sum is complete: stored for the activation's own loop, or activated on the spot.</summary>
internal sealed class ForwardFinish(SourceWriter writer, BlockVectors vectors, LayerPlan layer)
{
    private readonly ActivationPlan? activation = layer.Activation is { IsInlined: true } inlined ? inlined : null;

    /// <summary>What the comment over the method adds to the equation of z.</summary>
    public string Equation => activation is null ? "" : $", h{layer.Number} = {ActivationLoopEmitter.Function(activation, $"z{layer.Number}")}";

    private bool KeepsPreActivation => activation is null || activation.Source == BackwardSource.PreActivation;

    /// <summary>The references to what is written.</summary>
    public IEnumerable<(string Reference, string Buffer)> Targets
    {
        get
        {
            if (KeepsPreActivation)
                yield return ("preActivations", ParameterMap.PreActivation(layer));
            if (activation is not null)
                yield return ("outputs", ParameterMap.Output(layer));
        }
    }

    /// <summary>What stands before the loops over units and blocks.</summary>
    public void EmitStart()
    {
        if (activation is not null)
            foreach (LearnedParameter parameter in layer.Learned)
                writer.Line($"{vectors.Type} {LearnedNames.Value(parameter)} = {vectors.Broadcast("p", ParameterMap.Learned(layer, parameter))};");
    }

    /// <summary>What becomes of z of a unit.</summary>
    public void EmitUnit(string z, string unit, string part)
    {
        if (KeepsPreActivation)
            writer.Line(vectors.Store(z, "preActivations", unit, part));
        if (activation is not null)
            writer.Line(vectors.Store(ActivationMethodEmitter.Value(activation, z), "outputs", unit, part));
    }
}
