using System;
using System.Collections.Generic;
using System.IO;
using Kernels.Networks;
using Kernels.RandomNumbers;
using Kernels.Serialization;
using Kernels.Testing;
using Kernels.Training;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

public sealed class ExportNetworkCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ExportNetworkCommandTests()
    {
        ReluMlp network = new();
        InitialWeights.Draw(network, new RandomState(42), Kernels.InitialScale.He);
        Safetensors.Save(Model, network, new Dictionary<string, string> { ["columns"] = "x,y" });
    }

    private string Model => folder.At("model.safetensors");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void PrintsTextAndWritesFiles()
    {
        CommandRun printed = CommandRun.Of("export", Model);
        Assert.Equal((ExitCode.Done, ""), (printed.ExitCode, printed.Error));
        Assert.StartsWith("// A multilayer perceptron 2-8-8-1, output Sigmoid, written by Kernels as C.\n", printed.Output, StringComparison.Ordinal);
        string path = folder.At("model.js");
        Assert.Equal(new CommandRun(ExitCode.Done, $"Written: {path}\n", ""), CommandRun.Of("export", Model, "--to", "javascript", "--output", path));
        Assert.EndsWith("module.exports = { forward };\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatGoesOutAsSafetensorsOrNpzIsWhatCameIn()
    {
        string npz = folder.At("model.npz");
        string again = folder.At("again.safetensors");
        CommandRun.Of("export", Model, "--to", "npz", "--output", npz);
        CommandRun.Of("export", npz, "--to", "safetensors", "--output", again);
        Assert.Equal("x,y", Safetensors.ReadDescription(again)!.Metadata["columns"]);
        ReluMlp first = new();
        ReluMlp second = new();
        Safetensors.Load(Model, first);
        Safetensors.Load(again, second);
        Assert.Equal(first.Parameters.ToArray(), second.Parameters.ToArray());
    }

    [Fact]
    public void AnOnnxModelComesBack()
    {
        string onnx = folder.At("model.onnx");
        CommandRun.Of("export", Model, "--to", "onnx", "--output", onnx);
        CommandRun run = CommandRun.Of("export", onnx, "--to", "numpy");
        Assert.StartsWith("# A multilayer perceptron 2-8-8-1, output Sigmoid, ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to is cobol, but must be one of c, csharp, javascript, numpy, onnx, safetensors, npz", "--to", "cobol")]
    [InlineData("--output is missing, but onnx is no text and needs a file", "--to", "onnx")]
    [InlineData("--ending is relu, but must be one of sigmoid, identity, softmax", "--ending", "relu")]
    public void WhatIsWrongIsOneLine(string message, params string[] options) =>
        Assert.Equal(new CommandRun(ExitCode.BadUsage, "", $"kernels: {message}\n"), CommandRun.Of(["export", Model, .. options]));

    [Fact]
    public void AFileThatIsNoModelIsOneLine()
    {
        string path = folder.At("notes.txt");
        File.WriteAllText(path, "These are no numbers.\n");
        CommandRun run = CommandRun.Of("export", path);
        Assert.Equal((ExitCode.BadUsage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"kernels: the model is {path}, but the file ", run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
    }
}
