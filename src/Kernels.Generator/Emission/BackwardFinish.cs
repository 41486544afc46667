using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// Turns dh of a unit into the layer's dz and into the gradients of the learned parameters. It writes dz over the numbers that the slope came from.
/// </summary>
/// <param name="writer">Takes the code.</param>
/// <param name="block">The vectors of a block.</param>
/// <param name="layer">The layer that h belongs to.</param>
internal sealed class BackwardFinish(SourceWriter writer, BlockText block, LayerPlan layer) : IProductFinish
{
    private readonly ActivationPlan activation = layer.Activation!;

    public string Sum => "dh";

    public string Equation => layer.Learned.Count == 0 ? "dz = dh f'(z)" : "dz = dh f'(z) and the learned gradients";

    public IReadOnlyList<(string Reference, string Array, Place Start)> Targets =>
    [
        (Left, "s", Place.At(KernelNames.Delta(layer))),
        .. layer.StoresSlopes ? layer.Learned.Select(p => (LearnedNames.Slopes(p), "s", Place.At(KernelNames.SlopeIn(layer, p)))) : [],
    ];

    /// <summary>The reference to the numbers that the forward pass left.</summary>
    private string Left => activation.Source switch
    {
        BackwardSource.Output => "outputs",
        BackwardSource.PreActivation => "preActivations",
        _ => "slopes",
    };

    public void EmitStart()
    {
        foreach (LearnedParameter parameter in layer.Learned)
        {
            if (!layer.StoresSlopes)
                block.Declare(LearnedNames.Value(parameter), MemoryText.Broadcast("p", Place.At(KernelNames.Learned(layer, parameter))));
            GradientSums.EmitZeros(writer, block, [LearnedNames.GradientSum(parameter)]);
        }
    }

    public void EmitUnits(IReadOnlyList<(int Unit, string Part)> sums)
    {
        foreach ((int unit, string part) in sums)
            EmitUnit(unit, part);
    }

    private void EmitUnit(int unit, string part)
    {
        string dh = $"dh{unit}{part}";
        string left = block.Load(Left, unit, part);
        foreach (LearnedParameter parameter in layer.Learned)
        {
            string sum = LearnedNames.GradientSum(parameter) + part;
            string slope = layer.StoresSlopes
                ? block.Load(LearnedNames.Slopes(parameter), unit, part)
                : ActivationMethodEmitter.Slope(activation, parameter, left);
            writer.Line($"{sum} = {MemoryText.MultiplyAdd(dh, slope, sum)};");
        }
        string dz = layer.StoresSlopes ? $"{dh} * {left}" : ActivationMethodEmitter.Delta(activation, dh, left);
        writer.Line(block.Store(dz, Left, unit, part));
    }

    public void EmitEnd()
    {
        if (layer.Learned.Count > 0)
            writer.Comment("The sums over the lanes, added to the gradient");
        foreach (LearnedParameter parameter in layer.Learned)
        {
            string sums = string.Join(" + ", block.Parts.Select(part => LearnedNames.GradientSum(parameter) + part));
            writer.Line($"{MemoryText.Element("g", Place.At(KernelNames.Learned(layer, parameter)))} += LaneSums.Sum({sums});");
        }
    }
}
