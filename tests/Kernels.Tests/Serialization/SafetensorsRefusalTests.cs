using System;
using System.Buffers.Binary;
using System.Linq;
using System.Text;

namespace Kernels.Tests.Serialization;

/// <summary>Safetensors files that are wrong in one way each, and what is said of them.</summary>
public class SafetensorsRefusalTests
{
    private const string Bias = """
        "layers.0.bias":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}
        """;

    private const string Weight = """
        "layers.0.weight":{"dtype":"F64","shape":[1,2],"data_offsets":[8,24]}
        """;

    public static TheoryData<string, string, string> Changes => new()
    {
        { "\"F64\",\"shape\":[1]", "\"F16\",\"shape\":[1]", "The dtype of layers.0.bias is 'F16'; F64 or F32 is needed." },
        { "\"F64\",\"shape\":[1]", "64,\"shape\":[1]", "The dtype of layers.0.bias is a number; F64 or F32 is needed." },
        { "[1,2]", "[2,1]", "layers.0.weight has the shape [2, 1]; [1, 2] is needed." },
        { "[1,2]", "[2]", "layers.0.weight has the shape [2]; [1, 2] is needed." },
        { "[1,2]", "[4294967297,2]", "layers.0.weight has the shape [4294967297, 2]; [1, 2] is needed." },
        { "[1,2]", "[1,1,1,1,1,1,1,1,2]", "The shape of layers.0.weight has more than 8 numbers." },
        { "[1,2]", "[1,-2]", "The shape of layers.0.weight holds something else than whole numbers" },
        { "[1,2]", "[1,2.0]", "The shape of layers.0.weight holds something else than whole numbers" },
        { "[1,2]", "[1,99999999999999999999]", "The shape of layers.0.weight holds something else than whole numbers" },
        { "[1,2]", "[1,[2]]", "depth 3" },
        { "[1,2]", "[1,\"NaN\"]", "The shape of layers.0.weight holds something else than whole numbers" },
        { "[1,2]", "[1,NaN]", "no JSON" },
        { "[1,2]", "2", "The shape of layers.0.weight is a number; an array is needed." },
        { "[8,24]", "[8,16]", "layers.0.weight has the data_offsets [8, 16]; two with 16 bytes between them are needed." },
        { "[8,24]", "[24,8]", "layers.0.weight has the data_offsets [24, 8]" },
        { "[8,24]", "[8]", "layers.0.weight has the data_offsets [8]" },
        { "[8,24]", "[0,16]", "starts at byte 0 of the data; 8 is needed" },
        { "[8,24]", "[16,32]", "layers.0.weight starts at byte 16 of the data; 8 is needed" },
        { "[8,24]", "[9223372036854775791,9223372036854775807]", "layers.0.weight starts at byte 9223372036854775791 of the data; 8 is needed" },
        { "[0,8]", "[-8,0]", "The data_offsets of layers.0.bias holds something else than whole numbers" },
        { "layers.0.weight", "layers.0.bias", "The header has 'layers.0.bias' twice." },
        { "layers.0.bias", "layers.1.bias", "The file has a tensor 'layers.1.bias'; the network has layers.0.bias, layers.0.weight." },
        { "layers.0.bias", "\\ud800", "no valid Unicode" },
        { "layers.0.bias", "layers\\u0000\\u001b", "'layers??'" },
        { $"{Bias},", "", "The file has no tensor layers.0.bias" },
        { "\"dtype\":\"F64\",\"shape\":[1],", "\"dtype\":\"F64\",", "layers.0.bias lacks shape in the header." },
        { "\"dtype\":\"F64\",\"shape\":[1],", "\"dtype\":\"F64\",\"dtype\":\"F64\",", "layers.0.bias has a key 'dtype'; dtype, shape and data_offsets are needed, each once." },
        { "\"dtype\":\"F64\",\"shape\":[1],", "\"strides\":[1],", "layers.0.bias has a key 'strides'" },
        { Bias, "\"layers.0.bias\":null", "layers.0.bias is null in the header; an object is needed." },
        { "\"__metadata__\":{}", "\"__metadata__\":[]", "__metadata__ is an array; an object of texts is needed." },
        { "\"__metadata__\":{}", "\"__metadata__\":{\"epoch\":3}", "__metadata__ holds a number; only texts are allowed." },
        { "\"__metadata__\":{}", "\"__metadata__\":{\"kernels.format\":\"2\"}", "kernels.format is '2'; this version of Kernels reads '1'." },
        { "\"__metadata__\":{},", "\"__metadata__\":{},\"__metadata__\":{},", "The header has '__metadata__' twice." },
        { "{\"__metadata__\"", " {\"__metadata__\"", "The header does not start with '{'" },
        { "{\"__metadata__\"", "{,\"__metadata__\"", "no JSON of depth 3 or less after byte 1 of line 0." },
        { "]}}", "]}} x", "no JSON" },
        { "]}}", "]}", "no JSON" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void AHeaderWithThisChangeIsRefused(string part, string change, string message)
    {
        string header = $"{{\"__metadata__\":{{}},{Bias},{Weight}}}";
        Assert.Contains(part, header, StringComparison.Ordinal);
        int place = header.IndexOf(part, StringComparison.Ordinal);
        AssertRefused(FileOf(header[..place] + change + header[(place + part.Length)..], dataLength: 24), message);
    }

    [Fact]
    public void TheFileWithoutAChangeIsRead() => ParameterFormat.Safetensors.Load(FileOf($"{{\"__metadata__\":{{}},{Bias},{Weight}}}   ", dataLength: 24), Network());

    [Theory]
    [InlineData(23)]
    [InlineData(25)]
    [InlineData(0)]
    public void DataOfAnotherLengthIsRefused(int length) =>
        AssertRefused(FileOf($"{{{Bias},{Weight}}}", length), $"The data has {length} bytes; the tensors of the header need 24.");

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 63)]
    [InlineData(1UL << 32)]
    [InlineData(1000UL)]
    public void AHeaderThatIsSaidToBeLongerThanTheFileIsRefused(ulong length)
    {
        byte[] file = FileOf($"{{{Bias},{Weight}}}", 24);
        BinaryPrimitives.WriteUInt64LittleEndian(file, length);
        AssertRefused(file, $"The header's length is {length} bytes; at most {file.Length - 8} are allowed in a file of {file.Length}.");
    }

    [Fact]
    public void AHeaderOfMoreThanAMebibyteIsRefused()
    {
        string header = $"{{{Bias},{Weight}}}";
        AssertRefused(FileOf(header.PadRight((1 << 20) + 1), 0), "The header's length is 1048577 bytes; at most 1048576 are allowed");
        AssertRefused(FileOf(header.PadRight((1 << 20) + 1), 24), "The file is longer than 1048608 bytes");
        ParameterFormat.Safetensors.Load(FileOf(header.PadRight(1 << 20), 24), Network());
    }

    [Fact]
    public void AnEmptyFileIsRefused() => AssertRefused([], "The file has 0 bytes");

    [Fact]
    public void AnEmptyHeaderIsRefused() => AssertRefused(new byte[8], "The header does not start with '{'");

    [Fact]
    public void BytesThatAreNoTextAreRefused()
    {
        byte[] file = FileOf($"{{{Bias},{Weight}}}", 24);
        file[10] = 0xFF;
        AssertRefused(file, "no valid Unicode");
    }

    [Fact]
    public void ADeepHeaderIsRefused() => AssertRefused(FileOf("{\"a\":" + string.Concat(Enumerable.Repeat("[", 100_000)), 0), "'a'");

    private static BareNetwork Network() => new(new MlpShape([2, 1]));

    private static void AssertRefused(byte[] file, string message) => ParameterFormat.Safetensors.AssertRefused(file, Network(), message);

    private static byte[] FileOf(string header, int dataLength)
    {
        byte[] text = Encoding.UTF8.GetBytes(header);
        return [.. BitConverter.GetBytes((ulong)text.Length), .. text, .. new byte[dataLength]];
    }
}
