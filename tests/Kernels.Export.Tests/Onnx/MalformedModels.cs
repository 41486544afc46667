using System;
using System.Collections.Generic;
using Google.Protobuf;
using Kernels.Export.Networks;
using Kernels.Export.Onnx;
using Kernels.Export.Onnx.Format;
using Kernels.Export.Tests.Support;
using Kernels.OnDemand;

namespace Kernels.Export.Tests.Onnx;

/// <summary>ONNX models with one thing wrong each.</summary>
internal static class MalformedModels
{
    private static readonly byte[] sound = OnnxExport.Write(TrainedMlp.Of(TestNetworks.Random(
        MlpCompiler.Compile<double>(TestNetworks.Design([2, 3, 1], Kernels.OutputKind.Sigmoid, "tanh(z)")), 1)));

    /// <summary>What is wrong, and how a sound model becomes so.</summary>
    public static IReadOnlyDictionary<string, Action<ModelProto>> All { get; } = new Dictionary<string, Action<ModelProto>>
    {
        ["no graph"] = model => model.Graph = null,
        ["no nodes"] = model => model.Graph.Node.Clear(),
        ["too many nodes"] = model =>
        {
            for (int count = 0; count < 1001; count++)
                model.Graph.Node.Add(new NodeProto { OpType = "Neg", Input = { "z1" }, Output = { "z1" } });
        },
        ["no input"] = model => model.Graph.Input.Clear(),
        ["two inputs"] = model => model.Graph.Input.Add(new ValueInfoProto { Name = "more" }),
        ["no output"] = model => model.Graph.Output.Clear(),
        ["output of nobody"] = model => model.Graph.Output[0].Name = "nobody",
        ["output is a hidden layer"] = model => model.Graph.Output[0].Name = "z1",
        ["output is the input"] = model => model.Graph.Output[0].Name = "inputs",
        ["missing weights"] = model => model.Graph.Initializer.RemoveAt(0),
        ["weights of another shape"] = model => model.Graph.Initializer[0].Dims[0] = 3,
        ["weights of a negative shape"] = model => model.Graph.Initializer[0].Dims[0] = -2,
        ["weights of a huge shape"] = model => model.Graph.Initializer[0].Dims[0] = long.MaxValue,
        ["weights that are a vector"] = model => { model.Graph.Initializer[0].Dims.Clear(); model.Graph.Initializer[0].Dims.Add(6); },
        ["weights of whole numbers"] = model => model.Graph.Initializer[0].DataType = 7,
        ["weights in another file"] = model => model.Graph.Initializer[0].DataLocation = 1,
        ["weights that are cut"] = model => model.Graph.Initializer[0].RawData = ByteString.CopyFrom(new byte[40]),
        ["weights that are no numbers"] = model => model.Graph.Initializer[0].RawData = ByteString.CopyFrom([.. BitConverter.GetBytes(double.NaN), .. new byte[40]]),
        ["layers that do not follow each other"] = model => { model.Graph.Initializer[2].Dims[0] = 1; model.Graph.Initializer[2].Dims[1] = 3; },
        ["biases of another width"] = model => { model.Graph.Initializer[1].Dims[0] = 1; model.Graph.Initializer[1].RawData = ByteString.CopyFrom(new byte[8]); },
        ["unknown operator"] = model => model.Graph.Node[1].OpType = "Conv\u001b[31m\n",
        ["operator of another domain"] = model => model.Graph.Node[1].Domain = "com.example",
        ["operator without output"] = model => model.Graph.Node[1].Output.Clear(),
        ["operator of too many inputs"] = model => model.Graph.Node[1].Input.Add("z1"),
        ["operator of a later output"] = model => model.Graph.Node[1].Input[0] = "outputs",
        ["activation of the inputs"] = model => model.Graph.Node[1].Input[0] = "inputs",
        ["layer that takes the inputs again"] = model => model.Graph.Node[2].Input[0] = "inputs",
        ["transposed inputs"] = model => model.Graph.Node[0].Attribute.Add(new AttributeProto { Name = "transA", I = 1 }),
        ["scaled layer"] = model => model.Graph.Node[0].Attribute.Add(new AttributeProto { Name = "alpha", F = 2 }),
        ["unknown attribute"] = model => model.Graph.Node[1].Attribute.Add(new AttributeProto { Name = "beta", F = 2 }),
        ["softmax of one output"] = model => model.Graph.Node[^1].OpType = "Softmax",
        ["tanh behind the last layer"] = model => model.Graph.Node[^1].OpType = "Tanh",
    };

    /// <summary>A sound model: Gemm, Tanh, Gemm, Sigmoid.</summary>
    public static ModelProto Sound() => ModelProto.Parser.ParseFrom(sound);
}
