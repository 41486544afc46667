using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Export.Foreign;
using Kernels.Export.Onnx.Format;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Serialization;

namespace Kernels.Export.Onnx;

/// <summary>
/// Follows a graph from its input: each Gemm, or MatMul with the Add behind it, is a layer; the operations between two layers together are the formula
/// of an activation.
/// </summary>
internal sealed class GraphReader
{
    private static readonly Variable z = new(ActivationSpec.PreActivation);

    private readonly Dictionary<string, Signal> signals = [];
    private readonly List<(ImportedLayer Layer, bool HasBias)> layers = [];
    private readonly List<Expression> activations = [];

    /// <summary>The layers in their order.</summary>
    public IReadOnlyList<ImportedLayer> Layers => [.. layers.Select(layer => layer.Layer)];

    /// <summary>What stands between the layers, in z.</summary>
    public IReadOnlyList<Expression> Activations => activations;

    /// <summary>The type of the weights.</summary>
    public Precision Precision { get; private set; } = Precision.Single;

    /// <summary>Reads a graph and gives the meaning of its output.</summary>
    /// <exception cref="InvalidDataException">It is no multilayer perceptron.</exception>
    public Signal Read(GraphProto graph)
    {
        foreach (TensorProto tensor in graph.Initializer)
            signals[tensor.Name] = new ConstantSignal(TensorReader.Read(tensor));
        string[] inputs = [.. graph.Input.Select(input => input.Name).Where(name => !signals.ContainsKey(name))];
        if (inputs.Length != 1 || graph.Output.Count != 1)
            throw new InvalidDataException($"The graph has {inputs.Length} inputs and {graph.Output.Count} outputs; one of each is needed.");
        signals[inputs[0]] = new LayerSignal(0, z);
        foreach (NodeProto node in graph.Node)
        {
            if (node.Output.Count == 0 || node.Domain is not ("" or "ai.onnx"))
                throw new InvalidDataException($"A node {Excerpt.Of(node.OpType)} has no outputs, or is of the domain {Excerpt.Of(node.Domain)}.");
            NodeAttributes attributes = new(node);
            signals[node.Output[0]] = Follow(node, attributes, [.. node.Input.Where(name => name.Length > 0).Select(Find)]);
            attributes.RequireNoOther();
        }
        return Find(graph.Output[0].Name);
    }

    private Signal Find(string name) => signals.TryGetValue(name, out Signal? signal)
        ? signal
        : throw new InvalidDataException($"The graph uses {Excerpt.Of(name)} before it is computed.");

    private Signal Follow(NodeProto node, NodeAttributes attributes, IReadOnlyList<Signal> inputs) => (node.OpType, inputs) switch
    {
        ("Constant", []) when attributes.Tensor("value") is { } tensor => new ConstantSignal(TensorReader.Read(tensor)),
        ("Gemm", [LayerSignal x, ConstantSignal w]) => AddGemm(attributes, x, w.Tensor, null),
        ("Gemm", [LayerSignal x, ConstantSignal w, ConstantSignal b]) => AddGemm(attributes, x, w.Tensor, b.Tensor),
        ("MatMul", [LayerSignal x, ConstantSignal w]) => AddLayer(x, w.Tensor, isTransposed: false, null),
        ("Add", [LayerSignal x, ConstantSignal b]) when IsBias(x, b.Tensor) => AddBias(x, b.Tensor),
        ("Add", [ConstantSignal b, LayerSignal x]) when IsBias(x, b.Tensor) => AddBias(x, b.Tensor),
        ("Softmax", [LayerSignal x]) when x.Value.Equals(z) && attributes.Integer("axis", -1) is -1 or 1 => new SoftmaxSignal(x.Layer),
        ("Flatten", [LayerSignal { Layer: 0 } x]) when attributes.Integer("axis", 1) == 1 => x,
        _ => AddOperation(node.OpType, attributes, inputs),
    };

    private static LayerSignal AddOperation(string operation, NodeAttributes attributes, IReadOnlyList<Signal> inputs)
    {
        int layer = inputs.OfType<LayerSignal>().Select(signal => signal.Layer).DefaultIfEmpty(0).Max();
        if (layer == 0 || inputs.Any(signal => signal is LayerSignal other && other.Layer != layer))
            throw new InvalidDataException(
                $"A node {Excerpt.Of(operation)} works on inputs of the network, or of several layers; only activations of one layer are read.");
        return new LayerSignal(layer, Elementwise.Of(operation, attributes, [.. inputs.Select(signal => NodeOf(operation, signal))]));
    }

    private static Node NodeOf(string operation, Signal signal) => signal switch
    {
        LayerSignal x => x.Value,
        ConstantSignal { Tensor.Values: [double value] } => new Constant(value),
        _ => throw new InvalidDataException($"A node {Excerpt.Of(operation)} takes a vector or a softmax; only single numbers are read there."),
    };

    private LayerSignal AddGemm(NodeAttributes attributes, LayerSignal x, StoredTensor weights, StoredTensor? biases) =>
        attributes.Number("alpha", 1) == 1 && attributes.Number("beta", 1) == 1 && attributes.Integer("transA", 0) == 0
            ? AddLayer(x, weights, attributes.Integer("transB", 0) != 0, biases)
            : throw new InvalidDataException("A node Gemm scales or transposes its input; only x W + b is read.");

    private LayerSignal AddLayer(LayerSignal x, StoredTensor weights, bool isTransposed, StoredTensor? biases)
    {
        if (weights.Dimensions is not [int rows, int columns])
            throw new InvalidDataException($"The weights of layer {layers.Count + 1} have {weights.Dimensions.Length} dimensions; a matrix is needed.");
        if (x.Layer != layers.Count || x.Value is not Expression value)
            throw new InvalidDataException($"Layer {layers.Count + 1} takes its inputs from elsewhere than layer {layers.Count}.");
        (int fanIn, int width) = isTransposed ? (columns, rows) : (rows, columns);
        double[] b = biases is null ? new double[width] : biases.Values.Length == width
            ? biases.Values
            : throw new InvalidDataException($"Layer {layers.Count + 1} has {width} units and {biases.Values.Length} biases.");
        if (x.Layer > 0)
            activations.Add(value);
        if (weights.Precision == Precision.Double)
            Precision = Precision.Double;
        ImportedLayer layer = isTransposed
            ? ImportedLayer.OfTransposed(width, fanIn, weights.Values, b)
            : new ImportedLayer(fanIn, width, weights.Values, b);
        layers.Add((layer, biases is not null));
        return new LayerSignal(layers.Count, z);
    }

    private bool IsBias(LayerSignal x, StoredTensor tensor) =>
        x.Layer > 0 && x.Value.Equals(z) && !layers[x.Layer - 1].HasBias && tensor.Values.Length == layers[x.Layer - 1].Layer.Width;

    private LayerSignal AddBias(LayerSignal x, StoredTensor tensor)
    {
        layers[x.Layer - 1] = (layers[x.Layer - 1].Layer with { Biases = tensor.Values }, true);
        return x;
    }
}
