using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Export.Foreign;
using Kernels.Export.Tests.Support;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;
using Kernels.Serialization;
using Kernels.Testing;
using Xunit.Abstractions;

namespace Kernels.Export.Tests.Foreign;

/// <summary>PyTorch reads our safetensors, and we read its.</summary>
public sealed class TorchTests(ITestOutputHelper output)
{
    private const int Samples = 200;

    // What the package safetensors does, for machines that lack it.
    private const string Reader =
        """
        import json, struct, sys, numpy, torch
        def load(path):
            with open(path, "rb") as file:
                header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
                data = file.read()
            types = {"F64": numpy.float64, "F32": numpy.float32}
            return {name: torch.tensor(numpy.frombuffer(data[slice(*tensor["data_offsets"])], types[tensor["dtype"]]).reshape(tensor["shape"]))
                for name, tensor in header.items() if name != "__metadata__"}
        """;

    private const string Writer =
        """
        import json, struct, sys, numpy, torch
        def save(path, tensors):
            header, data = {}, b""
            for name, tensor in tensors.items():
                array = tensor.detach().numpy()
                header[name] = {"dtype": {4: "F32", 8: "F64"}[array.itemsize], "shape": list(array.shape), "data_offsets": [len(data), len(data) + array.nbytes]}
                data += array.tobytes()
            text = json.dumps(header).encode()
            with open(path, "wb") as file:
                file.write(struct.pack("<Q", len(text)) + text + data)
        """;

    [PythonFact("torch")]
    [Trait("Speed", "Slow")]
    public void TorchGivesOurOutputsFromOurFile()
    {
        using TemporaryFolder folder = new();
        CompiledMlp<double> compiled = MlpCompiler.Compile<double>(TestNetworks.Design([2, 8, 8, 3], OutputKind.Softmax, "tanh(z)"));
        IMlp<double> network = TestNetworks.Random(compiled, 5);
        double[] inputs = Numbers.Samples(2 * Samples, 5);
        Safetensors.Save(folder.At("model.safetensors"), network);
        File.WriteAllBytes(folder.At("inputs"), Numbers.Bytes(inputs));
        Run(folder, $"""
            {Reader}
            state = load("model.safetensors")
            model = torch.nn.Sequential(torch.nn.Linear(2, 8), torch.nn.Tanh(), torch.nn.Linear(8, 8), torch.nn.Tanh(), torch.nn.Linear(8, 3), torch.nn.Softmax(1)).double()
            numbers = ["0", "2", "4"]
            model.load_state_dict(dict((numbers[int(name.split(".")[1])] + "." + name.split(".")[2], tensor) for name, tensor in state.items()))
            model(torch.tensor(numpy.fromfile("inputs").reshape(-1, 2))).detach().numpy().tofile("outputs")
            """);
        Compare(Numbers.Of(File.ReadAllBytes(folder.At("outputs"))), TestNetworks.Outputs(network, inputs), 1e-14);
    }

    [PythonFact("torch")]
    [Trait("Speed", "Slow")]
    public void WeGiveTorchsOutputsFromItsFile()
    {
        using TemporaryFolder folder = new();
        double[] inputs = Numbers.Samples(3 * Samples, 6);
        File.WriteAllBytes(folder.At("inputs"), Numbers.Bytes(inputs));
        Run(folder, $"""
            {Writer}
            torch.manual_seed(1)
            model = torch.nn.Sequential(torch.nn.Linear(3, 9), torch.nn.GELU(), torch.nn.Linear(9, 5, bias=False), torch.nn.GELU(), torch.nn.Linear(5, 1)).double()
            save("model.safetensors", model.state_dict())
            torch.sigmoid(model(torch.tensor(numpy.fromfile("inputs").reshape(-1, 3)))).detach().numpy().tofile("outputs")
            """);
        ImportedMlp imported = TorchImport.Read(File.ReadAllBytes(folder.At("model.safetensors")), Formula.Parse("gelu_erf(z)"), OutputKind.Sigmoid);
        Assert.Equal([3, 9, 5, 1], imported.Design.Widths);
        Assert.Equal(Precision.Double, imported.Precision);
        Compare(TestNetworks.Outputs(imported.New<double>(), inputs), Numbers.Of(File.ReadAllBytes(folder.At("outputs"))), 1e-14);
    }

    public static TheoryData<int> Malformed => [.. Enumerable.Range(0, MalformedSafetensors.All.Count)];

    [Theory]
    [MemberData(nameof(Malformed))]
    public void AMalformedFileIsRefusedInOneLine(int index)
    {
        (string header, int dataLength) = MalformedSafetensors.All[index];
        InvalidDataException refusal = Assert.Throws<InvalidDataException>(
            () => TorchImport.Read(MalformedSafetensors.File(header, dataLength), Formula.Parse("z"), OutputKind.Identity));
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThereAreTwentyMalformedFiles() => Assert.True(MalformedSafetensors.All.Count >= 20);

    [Fact]
    public void TheFileFromWhichTheMalformedAreMadeIsRead()
    {
        ImportedMlp imported = TorchImport.Read(MalformedSafetensors.File(MalformedSafetensors.Sound, 48), Formula.Parse("z"), OutputKind.Identity);
        Assert.Equal([2, 3, 1], imported.Design.Widths);
    }

    private static void Run(TemporaryFolder folder, string script)
    {
        File.WriteAllText(folder.At("script.py"), script);
        Tool.Run(folder.Path, [], Tool.Python("torch")!, "script.py");
    }

    private void Compare(IReadOnlyList<double> ours, IReadOnlyList<double> theirs, double tolerance)
    {
        output.WriteLine(FormattableString.Invariant($"Largest error: {ours.Zip(theirs, (a, b) => Math.Abs(a - b)).Max():R}"));
        Near.AssertEqual(theirs, ours, tolerance);
    }
}
