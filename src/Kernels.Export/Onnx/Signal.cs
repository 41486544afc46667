using Kernels.Export.Foreign;
using Kernels.Generator.Expressions;

namespace Kernels.Export.Onnx;

/// <summary>The meaning of a tensor while a graph is read.</summary>
internal abstract record Signal;

/// <summary>A tensor that does not change.</summary>
/// <param name="Tensor">Its numbers.</param>
internal sealed record ConstantSignal(StoredTensor Tensor) : Signal;

/// <summary>A formula over each pre-activation of a layer.</summary>
/// <param name="Layer">The layer; 0 for the inputs of the network.</param>
/// <param name="Value">The formula in z, or a condition.</param>
internal sealed record LayerSignal(int Layer, Node Value) : Signal;

/// <summary>The softmax of the pre-activations of a layer.</summary>
/// <param name="Layer">The layer.</param>
internal sealed record SoftmaxSignal(int Layer) : Signal;
