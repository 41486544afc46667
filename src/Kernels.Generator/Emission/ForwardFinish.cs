using System.Collections.Generic;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Writes the code for a complete pre-activation: it is stored for the activation's own loop, or activated on the spot.</summary>
internal sealed class ForwardFinish(SourceWriter writer, BlockText block, LayerPlan layer) : IProductFinish
{
    private readonly ActivationPlan? activation = layer.Activation is { IsInlined: true } inlined ? inlined : null;

    public string Sum => "z";

    public string Equation => activation is null ? "z stored" : $"h = {ActivationLoopEmitter.Function(activation)}";

    private bool KeepsPreActivation => activation is null || activation.Source == BackwardSource.PreActivation;

    public IReadOnlyList<(string Reference, string Buffer)> Targets
    {
        get
        {
            List<(string, string)> targets = [];
            if (KeepsPreActivation)
                targets.Add(("preActivations", KernelNames.PreActivation(layer)));
            if (activation is not null)
                targets.Add(("outputs", KernelNames.Output(layer)));
            return targets;
        }
    }

    public void EmitStart()
    {
        if (activation is not null)
            foreach (LearnedParameter parameter in layer.Learned)
                block.Declare(LearnedNames.Value(parameter), MemoryText.Broadcast("p", Place.At(KernelNames.Learned(layer, parameter))));
    }

    public void EmitUnit(int unit, string part)
    {
        string z = $"z{unit}{part}";
        if (KeepsPreActivation)
            writer.Line(block.Store(z, "preActivations", unit, part));
        if (activation is not null)
            writer.Line(block.Store(ActivationMethodEmitter.Value(activation, z), "outputs", unit, part));
    }

    public void EmitEnd()
    {
    }
}
