using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>
/// One layer: its size, where its parameters start in the flat array, and where its buffers start in the scratch memory.
/// </summary>
/// <param name="Number">1 for the first hidden layer.</param>
/// <param name="FanIn">The number of inputs to each unit.</param>
/// <param name="Width">The number of units.</param>
/// <param name="IsOutput">Whether the layer makes the logit, which no activation follows.</param>
/// <param name="Weights">Offset of W [fan-in, width].</param>
/// <param name="Biases">Offset of b [width].</param>
/// <param name="ActivationParameters">Offset of the layer's learned activation parameters.</param>
/// <param name="Output">Scratch offset of z, over which h is written; of the logit, over which its derivative is written.</param>
/// <param name="Delta">Scratch offset of f'(z), over which dz is written; for the output layer that of the logit.</param>
/// <param name="ParameterSlopes">Scratch offsets of df/d(parameter) for each learned parameter.</param>
internal sealed record LayerPlan(
    int Number,
    int FanIn,
    int Width,
    bool IsOutput,
    int Weights,
    int Biases,
    int ActivationParameters,
    int Output,
    int Delta,
    EquatableArray<int> ParameterSlopes);
