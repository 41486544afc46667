using System;
using System.Collections.Generic;
using System.Linq;
using Google.Protobuf;
using Kernels.Export.Networks;
using Kernels.Export.Onnx.Format;
using Kernels.Generator.Model;

namespace Kernels.Export.Onnx;

/// <summary>Writes a trained network as an ONNX model: each layer a Gemm, each activation the graph of its operations.</summary>
public static class OnnxExport
{
    // ONNX 1.11: all operators that are written are in it, and runtimes of 2022 and later read it.
    private const int OperatorSet = 16;
    private const int FormatVersion = 8;

    private const string Inputs = "inputs";
    private const string Outputs = "outputs";

    /// <summary>The bytes of the model. Its input is <c>inputs</c> [n, inputs], its output <c>outputs</c> [n, outputs].</summary>
    /// <param name="network">The network.</param>
    public static byte[] Write(TrainedMlp network)
    {
        ArgumentNullException.ThrowIfNull(network);
        GraphBuilder builder = new(network.Precision);
        builder.Graph.Input.Add(builder.Rows(Inputs, network.Widths[0]));
        builder.Graph.Output.Add(builder.Rows(Outputs, network.Widths[^1]));

        FormulaGraph formulas = new(builder);
        string signal = Inputs;
        for (int index = 0; index < network.Layers.Count; index++)
        {
            TrainedLayer layer = network.Layers[index];
            string prefix = $"layers.{index}";
            string weights = builder.Tensor($"{prefix}.weight", layer.Weights, layer.FanIn, layer.Width);
            string biases = builder.Tensor($"{prefix}.bias", layer.Biases, layer.Width);
            string z = builder.AddNamed(
                layer.Activation is null && network.Output == OutputKind.Identity ? Outputs : $"z{index + 1}", "Gemm", signal, weights, biases);
            signal = layer.Activation is null ? z : formulas.Add(layer.Activation.Value, Variables(builder, layer, prefix, z));
        }
        if (Operator(network.Output) is { } output)
            builder.AddNamed(Outputs, output, signal);

        ModelProto model = new()
        {
            IrVersion = FormatVersion,
            ProducerName = "Kernels",
            Graph = builder.Graph,
            OpsetImport = { new OperatorSetIdProto { Version = OperatorSet } },
            MetadataProps = { network.Description.Select(pair => new StringStringEntryProto { Key = pair.Key, Value = pair.Value }) },
        };
        return model.ToByteArray();
    }

    /// <summary>The operator from logits to outputs, or null where these are the same.</summary>
    private static string? Operator(OutputKind output) => output switch
    {
        OutputKind.Identity => null,
        OutputKind.Sigmoid => "Sigmoid",
        OutputKind.Softmax => "Softmax",
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "It is a kind of output that ONNX files are not written with."),
    };

    private static Dictionary<string, string> Variables(GraphBuilder builder, TrainedLayer layer, string prefix, string z)
    {
        Dictionary<string, string> variables = new() { [ActivationSpec.PreActivation] = z };
        foreach ((Kernels.Generator.Model.LearnedParameter parameter, double value) in layer.Activation!.Parameters.Zip(layer.Learned))
            variables.Add(parameter.Identifier, builder.Tensor($"{prefix}.activation.{parameter.Name}", [value], 1));
        return variables;
    }
}
