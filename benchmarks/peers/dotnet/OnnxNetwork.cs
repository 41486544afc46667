using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Kernels.Export.Networks;
using Kernels.Export.Onnx;
using Kernels.Networks;
using Kernels.Peers.Own;
using Microsoft.ML.OnnxRuntime;

namespace Kernels.Peers.Libraries;

/// <summary>The network as <see cref="OnnxExport"/> writes it, in ONNX Runtime on one thread, which infers alone.</summary>
#pragma warning disable CA1001 // It lives as long as its process.
internal sealed class OnnxNetwork<T>(IMlp<T> network) : ILibraryNetwork<T>
#pragma warning restore CA1001
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly string[] inputNames = ["inputs"];
    private static readonly string[] outputNames = ["outputs"];

    private readonly RunOptions runOptions = new();
    private readonly Dictionary<int, (OrtValue[] Inputs, OrtValue[] Outputs)[]> batches = [];
    private InferenceSession? session;
    private T[] inputs = [];
    private T[] outputs = [];

    /// <summary>The network with one of the study's activations, in double precision.</summary>
    public static OnnxNetwork<double> Double(string activation) => new(activation == "relu" ? new ReluMlp() : new SigmoidMlp());

    /// <summary>In single precision.</summary>
    public static OnnxNetwork<float> Single(string activation) => new(activation == "relu" ? new SingleReluMlp() : new SingleSigmoidMlp());

    public void Train(Samples<T> samples) => throw new NotSupportedException("ONNX Runtime infers alone.");

    public void Take(T[] parameters)
    {
        parameters.CopyTo(network.Parameters);
        using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL };
        session?.Dispose();
        session = new InferenceSession(OnnxExport.Write(TrainedMlp.Of(network)), options);
    }

    public void TakeInputs(T[] inputs) => (this.inputs, outputs) = (inputs, new T[inputs.Length / 2]);

    public void Infer(int batch)
    {
        foreach ((OrtValue[] given, OrtValue[] computed) in Batches(batch))
            session!.Run(runOptions, inputNames, given, outputNames, computed);
    }

    public T[] Outputs() => outputs;

    // Views of the arrays, made once.
    private (OrtValue[] Inputs, OrtValue[] Outputs)[] Batches(int batch)
    {
        if (!batches.TryGetValue(batch, out (OrtValue[], OrtValue[])[]? views))
            batches[batch] = views =
            [
                .. from index in Enumerable.Range(0, outputs.Length / batch)
                   select (View(inputs.AsMemory(2 * index * batch, 2 * batch), batch, 2), View(outputs.AsMemory(index * batch, batch), batch, 1)),
            ];
        return views;
    }

    private static OrtValue[] View(Memory<T> values, int rows, int columns) =>
        [OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values, [rows, columns])];
}
