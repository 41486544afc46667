using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Google.Protobuf;
using Kernels.Export.Foreign;
using Kernels.Export.Networks;
using Kernels.Export.Onnx;
using Kernels.Export.Onnx.Format;
using Kernels.Export.Tests.Support;
using Kernels.OnDemand;
using Kernels.Testing;
using Xunit.Abstractions;

namespace Kernels.Export.Tests.Onnx;

/// <summary>ONNX models become networks that give the same outputs.</summary>
public sealed class OnnxImportTests(ITestOutputHelper output)
{
    [Fact]
    public void OurModelsAreReadBack() => CheckRoundTrip(TestNetworks.Shapes);

    [Fact]
    [Trait("Speed", "Slow")]
    public void OurModelsOfEveryFormulaAreReadBack() => CheckRoundTrip(TestNetworks.OfFormulas);

    [PythonFact("torch")]
    [Trait("Speed", "Slow")]
    public void TorchsModelGivesItsOutputs()
    {
        using TemporaryFolder folder = new();
        double[] inputs = Numbers.Samples(3 * 200, 8);
        File.WriteAllBytes(folder.At("inputs"), Numbers.Bytes(inputs));
        File.WriteAllText(folder.At("script.py"), """
            import numpy, torch
            torch.manual_seed(2)
            layers = [torch.nn.Linear(3, 9), torch.nn.GELU(), torch.nn.Linear(9, 5), torch.nn.LeakyReLU(0.1), torch.nn.Linear(5, 6, bias=False), torch.nn.Softplus()]
            model = torch.nn.Sequential(*layers, torch.nn.Linear(6, 4), torch.nn.Softmax(1)).double()
            torch.onnx.export(model, torch.zeros(1, 3).double(), "model.onnx", opset_version=14, dynamic_axes={"x": {0: "n"}}, input_names=["x"])
            model(torch.tensor(numpy.fromfile("inputs").reshape(-1, 3))).detach().numpy().tofile("outputs")
            """);
        Tool.Run(folder.Path, [], Tool.Python("torch")!, "script.py");
        ImportedMlp imported = OnnxImport.Read(File.ReadAllBytes(folder.At("model.onnx")));
        Assert.Equal([3, 9, 5, 6, 4], imported.Design.Widths);
        Assert.Equal((Kernels.OutputKind.Softmax, Precision.Double), (imported.Design.Output, imported.Precision));
        Compare("torch", Numbers.Of(File.ReadAllBytes(folder.At("outputs"))), TestNetworks.Outputs(imported.New<double>(), inputs), 1e-14);
    }

    public static TheoryData<string> Malformed => [.. MalformedModels.All.Keys];

    [Theory]
    [MemberData(nameof(Malformed))]
    public void AMalformedModelIsRefusedInOneLine(string problem)
    {
        ModelProto model = MalformedModels.Sound();
        MalformedModels.All[problem](model);
        AssertRefused(model.ToByteArray());
    }

    [Fact]
    public void CutAndForeignBytesAreRefusedInOneLine()
    {
        byte[] model = MalformedModels.Sound().ToByteArray();
        int refused = 0;
        for (int length = 0; length < model.Length; length++)
        {
            // Cut behind the graph it is a model still: what follows are metadata.
            try
            {
                Assert.Equal([2, 3, 1], OnnxImport.Read(model.AsSpan(0, length)).Design.Widths);
            }
            catch (InvalidDataException)
            {
                AssertRefused(model[..length]);
                refused++;
            }
        }
        Assert.True(refused > 300, $"{refused} of {model.Length} were refused.");
        AssertRefused("not a model at all"u8.ToArray());
    }

    [Fact]
    public void TheModelFromWhichTheMalformedAreMadeIsRead() =>
        Assert.Equal([2, 3, 1], OnnxImport.Read(MalformedModels.Sound().ToByteArray()).Design.Widths);

    [Fact]
    public void ThereAreTwentyMalformedModels() => Assert.True(MalformedModels.All.Count >= 20);

    private static void AssertRefused(byte[] file)
    {
        InvalidDataException refusal = Assert.Throws<InvalidDataException>(() => OnnxImport.Read(file));
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    private void CheckRoundTrip(IReadOnlyList<MlpDesign> designs)
    {
        List<(string Name, double[] Inputs, double[] Expected, ImportedMlp Imported)> cases = [];
        foreach ((CompiledMlp<double> compiled, int index) in MlpCompiler.CompileAll<double>(designs).Select((compiled, index) => (compiled, index)))
        {
            IMlp<double> network = TestNetworks.Random(compiled, index + 1);
            double[] inputs = Numbers.Samples(50 * network.Shape.InputCount, index + 1);
            cases.Add((compiled.Name, inputs, TestNetworks.Outputs(network, inputs), OnnxImport.Read(OnnxExport.Write(TrainedMlp.Of(network)))));
        }
        foreach ((string name, double[] inputs, double[] expected, ImportedMlp imported) in cases)
            Compare(name, expected, TestNetworks.Outputs(imported.New<double>(), inputs), 1e-12);
    }

    private void Compare(string name, double[] expected, double[] actual, double tolerance)
    {
        output.WriteLine(FormattableString.Invariant($"{name}: {expected.Zip(actual, (a, b) => Math.Abs(a - b) / Math.Max(1, Math.Abs(a))).Max():R}"));
        Near.AssertEqual(expected, actual, tolerance);
    }
}
