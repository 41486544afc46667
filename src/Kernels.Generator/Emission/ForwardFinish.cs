using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Writes the code for a complete pre-activation: it is stored for the activation's own loop, or activated on the spot.</summary>
internal sealed class ForwardFinish(SourceWriter writer, BlockText block, LayerPlan layer) : IProductFinish
{
    private readonly ActivationPlan? activation = layer.Activation is { IsInlined: true } inlined ? inlined : null;

    public string Sum => "z";

    public string Equation => activation is null ? "z stored" : $"h = {ActivationLoopEmitter.Function(activation)}";

    public IReadOnlyList<(string Reference, string Array, Place Start)> Targets
    {
        get
        {
            List<(string, string, Place)> targets = [];
            if (layer.IsOutput)
                targets.Add(("preActivations", KernelNames.LastPreActivations, 0));
            else if (activation is null || layer.StoresPreActivationBeside)
                targets.Add(("preActivations", "s", Place.At(KernelNames.PreActivation(layer))));
            if (activation is not null)
                targets.Add(("outputs", "s", Place.At(KernelNames.Output(layer))));
            return targets;
        }
    }

    public void EmitStart()
    {
        if (activation is not null)
            foreach (LearnedParameter parameter in layer.Learned)
                block.Declare(LearnedNames.Value(parameter), MemoryText.Broadcast("p", Place.At(KernelNames.Learned(layer, parameter))));
    }

    public void EmitUnits(IReadOnlyList<(int Unit, string Part)> sums)
    {
        foreach ((int unit, string part) in sums)
        {
            string z = $"z{unit}{part}";
            writer.Line(activation is null ? StorePreActivation(unit, part, z) : StoreOutput(unit, part, ActivationMethodEmitter.Value(activation, z)));
        }
        if (layer.StoresPreActivationBeside)
            EmitKept([.. sums.Select(sum => StorePreActivation(sum.Unit, sum.Part, $"z{sum.Unit}{sum.Part}"))]);
    }

    /// <summary>Writes the stores of z and h of a unit that only a backward pass or a look inside reads.</summary>
    /// <param name="unit">The unit, counted from the first of its group.</param>
    /// <param name="place">The unit, counted from the references.</param>
    public void EmitKeptUnit(int unit, Place place) => EmitKept(
    [
        .. layer.StoresPreActivationBeside ? block.Parts.Select(part => StorePreActivation(place, part, $"z{unit}{part}")) : [],
        .. block.Parts.Select(part => StoreOutput(place, part, $"output{unit}{part}")),
    ]);

    private void EmitKept(string[] stores)
    {
        writer.Line($"if ({KernelNames.KeepsAll})");
        writer.Lines(stores.Length == 1 ? $"    {stores[0]}" : $$"""
            {
                {{string.Join("\n    ", stores)}}
            }
            """);
    }

    private string StorePreActivation(Place unit, string part, string z) => block.Store(z, "preActivations", unit, part);

    private string StoreOutput(Place unit, string part, string h) => block.Store(h, "outputs", unit, part);

    public void EmitEnd()
    {
    }
}
