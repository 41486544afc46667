using System;
using System.IO;
using System.Linq;
using Google.Protobuf;
using Kernels.Export.Foreign;
using Kernels.Export.Onnx.Format;
using Kernels.Generator.Expressions;
using Kernels.OnDemand.Formulas;
using Kernels.Serialization;

namespace Kernels.Export.Onnx;

/// <summary>
/// Reads multilayer perceptrons from ONNX models: layers as Gemm, or MatMul and Add; between them any operations number by number, which become the
/// formula of the activation; at the end nothing, a sigmoid or a softmax.
/// </summary>
public static class OnnxImport
{
    private const int MostNodes = 1000;

    /// <summary>The network of a model.</summary>
    /// <param name="file">The bytes of the model.</param>
    /// <exception cref="InvalidDataException">The bytes are no model, or one of another kind; the message says in one line what is wrong.</exception>
    public static ImportedMlp Read(ReadOnlySpan<byte> file)
    {
        ModelProto model;
        try
        {
            model = ModelProto.Parser.ParseFrom(file);
        }
        catch (InvalidProtocolBufferException exception)
        {
            throw new InvalidDataException("The file is no ONNX model: it cannot be read as one.", exception);
        }
        if (model.Graph is null || model.Graph.Node.Count is 0 or > MostNodes)
            throw new InvalidDataException($"The file has a graph of {model.Graph?.Node.Count ?? 0} nodes; an ONNX model of 1 to {MostNodes} is needed.");
        GraphReader reader = new();
        Signal output = reader.Read(model.Graph);
        return ImportedMlp.Of(reader.Layers, [.. reader.Activations.Select(FormulaOf)], KindOf(output, reader.Layers.Count), reader.Precision);
    }

    private static OutputKind KindOf(Signal output, int layers) => output switch
    {
        SoftmaxSignal softmax when softmax.Layer == layers => OutputKind.Softmax,
        LayerSignal { Value: Variable } signal when signal.Layer == layers && layers > 0 => OutputKind.Identity,
        LayerSignal { Value: Call { Function: ElementaryFunction.Logistic, Argument: Variable } } signal when signal.Layer == layers => OutputKind.Sigmoid,
        _ => throw new InvalidDataException("The output of the graph is not that of its last layer, nor a sigmoid or softmax of it."),
    };

    private static Formula FormulaOf(Expression value) => Formula.Of(new ActivationDescription("Imported", FormulaCode.Write(value), []));
}
