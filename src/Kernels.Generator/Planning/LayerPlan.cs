using Kernels.Generator.Model;
using Kernels.Runtime;

namespace Kernels.Generator.Planning;

/// <summary>
/// One layer: its size, where its parameters start in the flat array, and where its buffers start in the scratch memory.
/// </summary>
/// <param name="Number">1 for the first hidden layer.</param>
/// <param name="FanIn">The number of inputs to each unit.</param>
/// <param name="Width">The number of units.</param>
/// <param name="Activation">Its activation; null for the last layer.</param>
/// <param name="Weights">Offset of W [fan-in, width].</param>
/// <param name="Biases">Offset of b [width].</param>
/// <param name="ActivationParameters">Offset of the layer's learned activation parameters.</param>
/// <param name="PreActivation">Scratch offset of z.</param>
/// <param name="Output">Scratch offset of h, which may be written over z.</param>
/// <param name="Delta">Scratch offset of dz, which is written over what the backward pass takes the slope from.</param>
/// <param name="ParameterSlopes">Scratch offsets of df/d(parameter) for each learned parameter, where they are stored.</param>
internal sealed record LayerPlan(
    int Number,
    int FanIn,
    int Width,
    ActivationPlan? Activation,
    int Weights,
    int Biases,
    int ActivationParameters,
    int PreActivation,
    int Output,
    int Delta,
    EquatableArray<int> ParameterSlopes)
{
    /// <summary>Whether the layer is the last one.</summary>
    public bool IsOutput => Activation is null;

    /// <summary>The form of each unit's sum.</summary>
    public SumForm Sums => Width == 1 ? SumForm.InFourParts : SumOrder.IsHalved(FanIn) ? SumForm.InHalves : SumForm.FromBias;

    /// <summary>Whether the layer has h at once and stores z for nothing but a backward pass.</summary>
    public bool StoresPreActivationBeside => Activation is { IsInlined: true, Source: BackwardSource.PreActivation };

    /// <summary>The learned parameters of the activation that follows.</summary>
    public EquatableArray<LearnedParameter> Learned => Activation?.Parameters ?? default;

    /// <summary>Whether a forward pass that a backward pass follows must store slopes.</summary>
    public bool StoresSlopes => Activation?.Source == BackwardSource.Slopes;
}
