using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Kernels.Testing;

namespace Kernels.Tests.Serialization;

/// <summary>The files as plain readers see them, which know the formats and nothing of Kernels.</summary>
[Properties(Arbitrary = [typeof(SerializationCase)], MaxTest = 100, Replay = "(2026,13)", QuietOnSuccess = true)]
public class LayoutProperties
{
    [Property]
    public void ASafetensorsFileHasPyTorchsNamesAndOrientation(SerializationCase example)
    {
        byte[] file = ParameterFormat.Safetensors.Bytes(example.Network);
        int headerLength = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        Assert.Equal(0, headerLength % 8);
        using JsonDocument header = JsonDocument.Parse(file.AsMemory(8, headerLength));
        AssertTensors(example, name =>
        {
            JsonElement entry = header.RootElement.GetProperty(name);
            Assert.Equal("F64", entry.GetProperty("dtype").GetString());
            int start = 8 + headerLength + entry.GetProperty("data_offsets")[0].GetInt32();
            int end = 8 + headerLength + entry.GetProperty("data_offsets")[1].GetInt32();
            return (string.Join(", ", entry.GetProperty("shape").Integers()), file[start..end]);
        });
        Assert.Equal(TensorCount(example.Shape) + 1, header.RootElement.EnumerateObject().Count());
    }

    [Property]
    public void AnNpzFileIsAZipOfArrays(SerializationCase example)
    {
        using ZipArchive archive = new(new MemoryStream(ParameterFormat.Npz.Bytes(example.Network)));
        AssertTensors(example, name =>
        {
            using MemoryStream content = new();
            using (Stream member = archive.GetEntry($"{name}.npy")!.Open())
                member.CopyTo(content);
            byte[] array = content.ToArray();
            int start = 10 + BinaryPrimitives.ReadUInt16LittleEndian(array.AsSpan(8));
            Assert.Equal(0, start % 64);
            string header = Encoding.ASCII.GetString(array, 10, start - 10);
            Assert.StartsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (", header, StringComparison.Ordinal);
            string shape = header[(header.IndexOf('(', StringComparison.Ordinal) + 1)..header.IndexOf(')', StringComparison.Ordinal)];
            return (shape.TrimEnd(','), array[start..]);
        });
        Assert.Equal(TensorCount(example.Shape) + 1, archive.Entries.Count);
        Assert.Equal("__metadata__.npy", archive.Entries[0].Name);
    }

    private static void AssertTensors(SerializationCase example, Func<string, (string Shape, byte[] Data)> tensor)
    {
        MlpShape shape = example.Shape;
        for (int layer = 1; layer <= shape.LayerCount; layer++)
        {
            (string weightShape, byte[] weight) = tensor($"layers.{layer - 1}.weight");
            Assert.Equal($"{shape.Width(layer)}, {shape.FanIn(layer)}", weightShape);
            for (int output = 0; output < shape.Width(layer); output++)
            {
                for (int input = 0; input < shape.FanIn(layer); input++)
                    AssertNumber(example, shape.WeightsOffset(layer) + input * shape.Width(layer) + output, weight, output * shape.FanIn(layer) + input);
            }
            (string biasShape, byte[] bias) = tensor($"layers.{layer - 1}.bias");
            Assert.Equal($"{shape.Width(layer)}", biasShape);
            for (int output = 0; output < shape.Width(layer); output++)
                AssertNumber(example, shape.BiasesOffset(layer) + output, bias, output);
            for (int index = 0; layer <= shape.HiddenLayerCount && index < shape.ActivationParameters(layer).Length; index++)
            {
                (string learnedShape, byte[] learned) = tensor($"layers.{layer - 1}.activation.{shape.ActivationParameters(layer)[index].Name}");
                Assert.Equal("1", learnedShape);
                AssertNumber(example, shape.ActivationParametersOffset(layer) + index, learned, 0);
            }
        }
    }

    private static void AssertNumber(SerializationCase example, int parameter, byte[] data, int position) => Assert.Equal(
        BitConverter.DoubleToInt64Bits(example.Network.Parameters[parameter]), BinaryPrimitives.ReadInt64LittleEndian(data.AsSpan(8 * position)));

    private static int TensorCount(MlpShape shape) => 2 * shape.LayerCount + Enumerable.Range(1, shape.HiddenLayerCount).Sum(layer => shape.ActivationParameters(layer).Length);
}
