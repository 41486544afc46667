using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Networks;

namespace Kernels.Tests.Serialization;

/// <summary>NumPy reads what Kernels writes, and Kernels what NumPy writes.</summary>
public sealed class NumpyTests : IDisposable
{
    // Where a 3 x 2 matrix, read row by row, stands in our parameters, where it is column by column.
    private static readonly int[] unitByUnit = [0, 3, 1, 4, 2, 5];
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [NumpyFact]
    public void NumpyReadsOurFile()
    {
        ParameterFormat.Npz.SaveFile(path, NetworkOf(seed: 31));
        string output = Numpy.Output(
            """
            import sys, numpy
            for name, array in sorted(numpy.load(sys.argv[1]).items()):
                if name != "__metadata__": print(name, array.dtype.str, array.shape, *[float(value).hex() for value in array.ravel()])
            """, path);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            ["layers.0.activation.alpha <f8 (1,)", "layers.0.bias <f8 (3,)", "layers.0.weight <f8 (3, 2)", "layers.1.bias <f8 (1,)", "layers.1.weight <f8 (1, 3)"],
            lines.Select(line => line[..(line.IndexOf(')', StringComparison.Ordinal) + 1)]));

        double[] parameters = NetworkOf(seed: 31).Parameters.ToArray();
        string expected = Numpy.Output(
            "import sys\nprint(*[float(value).hex() for value in sys.argv[1:]])", [.. unitByUnit.Select(index => FormattableString.Invariant($"{parameters[index]:R}"))]);
        Assert.Equal($"layers.0.weight <f8 (3, 2) {expected.Trim()}", lines[2]);
    }

    [NumpyFact]
    public void NumpyReadsWhatOurFileSaysOfItsNetworkAndKeepsIt()
    {
        byte[] file = ParameterFormat.Npz.Bytes(new ReluMlp(), new Dictionary<string, string> { ["columns"] = "h\u00f6he, \"b\"" });
        File.WriteAllBytes(path, file);
        string output = Numpy.Output(
            """
            import json, sys, numpy
            file = numpy.load(sys.argv[1])
            metadata = json.loads(str(file["__metadata__"]))
            print(metadata["kernels.widths"], metadata["kernels.layers.1.activation.name"], ascii(metadata["columns"]))
            with open(sys.argv[1], "wb") as again:
                numpy.savez(again, **dict(file))
            """, path);
        Assert.Equal("2,8,8,1 Relu 'h\\xf6he, \"b\"'", output.Trim());
        Assert.Equal("h\u00f6he, \"b\"", ParameterFormat.Npz.Describe(File.ReadAllBytes(path))!.Metadata["columns"]);
        ParameterFormat.Npz.LoadFile(path, new ReluMlp());
    }

    [NumpyFact]
    public void WeReadNumpysFile()
    {
        Numpy.Output(
            """
            import sys, numpy
            with open(sys.argv[1], "wb") as file:
                numpy.savez_compressed(file, **{
                    "layers.0.weight": numpy.array([[1, 4], [2, 5], [3, 6]], numpy.float32),
                    "layers.0.bias": numpy.array([7.0, 8, 9]),
                    "layers.0.activation.alpha": numpy.array([14.0]),
                    "layers.1.weight": numpy.array([[10.0], [11], [12]]).T,
                    "layers.1.bias": numpy.array([13.0]),
                })
            """, path);
        BareNetwork network = NetworkOf(seed: 32);
        ParameterFormat.Npz.LoadFile(path, network);
        Assert.Equal(Enumerable.Range(1, 14).Select(value => (double)value), network.Parameters.ToArray());
    }

    // Every version, byte order and storage order that NumPy writes, with fields of 64 bits where it was asked for them.
    [NumpyFact]
    public void WeReadNumpysFileInEveryForm()
    {
        Numpy.Output(
            """
            import itertools, sys, zipfile, numpy
            tensors = {
                "layers.0.weight": [[1, 4], [2, 5], [3, 6]], "layers.0.bias": [7, 8, 9], "layers.0.activation.alpha": [14],
                "layers.1.weight": [[10, 11, 12]], "layers.1.bias": [13],
            }
            forms = itertools.product([(1, 0), (2, 0), (3, 0)], "<>", "48", "CF", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED], [False, True])
            for number, (version, order, size, storage, method, is_long) in enumerate(forms):
                with zipfile.ZipFile("%s-%d" % (sys.argv[1], number), "w", method) as file:
                    for name, values in tensors.items():
                        with file.open(name + ".npy", "w", force_zip64=is_long) as stream:
                            numpy.lib.format.write_array(stream, numpy.array(values, order + "f" + size, order=storage), version)
            """, path);
        string[] files = Directory.GetFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}-*");
        Assert.Equal(3 * 2 * 2 * 2 * 2 * 2, files.Length);
        foreach (string file in files)
        {
            BareNetwork network = NetworkOf(seed: 33);
            ParameterFormat.Npz.LoadFile(file, network);
            Assert.Equal(Enumerable.Range(1, 14).Select(value => (double)value), network.Parameters.ToArray());
            File.Delete(file);
        }
    }

    private static BareNetwork NetworkOf(int seed)
    {
        BareNetwork network = new(new MlpShape([2, 3, 1], [new LearnedParameter("alpha", 0.25)]));
        Random random = new(seed);
        foreach (ref double parameter in network.Parameters)
            parameter = 2 * random.NextDouble() - 1;
        return network;
    }
}
