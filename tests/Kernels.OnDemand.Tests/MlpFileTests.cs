using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Kernels.OnDemand.Formulas;
using Kernels.Reference;
using Kernels.Serialization;

namespace Kernels.OnDemand.Tests;

/// <summary>A file that says what it holds becomes that network again; one that lies about it is refused.</summary>
public sealed class MlpFileTests : IDisposable
{
    // Its network is compiled once.
    private static readonly Lazy<byte[]> whole = new(Whole);

    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData("mine = z * tanh(softplus(z))", new[] { 2, 16, 16, 1 }, OutputKind.Sigmoid)]
    [InlineData("z > 0 ? z : alpha * z; alpha = 0.25", new[] { 3, 5, 4, 2 }, OutputKind.Softmax)]
    [InlineData("z * sigmoid(Z * z); Z = 1.5", new[] { 1, 4, 1 }, OutputKind.Identity)]
    [InlineData("relu(z)", new[] { 4, 3 }, OutputKind.Sigmoid)]
    public void ANetworkComesBackFromEitherFormatInEitherPrecision(string formula, int[] widths, OutputKind output)
    {
        Formula activation = Formula.Parse(formula);
        MlpDesign design = new(widths, activation) { Output = output };
        IMlp<double> network = ShippedNetworks.Randomise(MlpCompiler.Compile<double>(design).New(), seed: 3);
        Dictionary<string, string> metadata = new() { ["columns"] = "a, b" };
        foreach (Action save in new[] { () => Safetensors.Save(path, network, metadata), () => Npz.Save(path, network, metadata) })
        {
            save();
            SavedMlp<double> saved = MlpFile.Load<double>(path);
            Assert.Equal(network.Parameters, saved.Network.Parameters);
            Assert.Equal(Outputs(network), Outputs(saved.Network));
            Assert.Equal(network.Activations.Select(a => a.Code), saved.Compiled.Activations.Select(a => a.Code));
            Assert.Equal(widths, saved.Compiled.Design.Widths);
            Assert.Equal(output, saved.Network.Output);
            Assert.Equal("a, b", saved.Description.Metadata["columns"]);
            Assert.Equal(network.Parameters.ToArray().Select(p => (float)p), MlpFile.Load<float>(path).Network.Parameters.ToArray());
        }
    }

    [Fact]
    public void EveryShippedActivationComesBack()
    {
        foreach (string name in ShippedNetworks.Names)
        {
            IMlp<double> network = ShippedNetworks.Randomise(ShippedNetworks.New(name), seed: 4);
            Safetensors.Save(path, network);
            Assert.Equal(Outputs(network), Outputs(MlpFile.Load<double>(path).Network));
        }
    }

    [Fact]
    public void AFileWithoutWordsIsRefused()
    {
        Write(pairs => pairs.Clear());
        Assert.Contains("does not say of which network", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kernels.widths", "2,100,1", "The file is of a network 2-100-1")]
    [InlineData("kernels.output", "Softmax", "a softmax of at least 2 outputs")]
    [InlineData("kernels.layers.0.activation.formula", "(tahn z)", "none that this version")]
    [InlineData("kernels.layers.0.activation.formula", "", "none that this version")]
    [InlineData("kernels.layers.0.activation.formula", "(+ z alpha)", "none that this version")]
    [InlineData("kernels.layers.0.activation.formula", "z; } class Trap { static Trap() { } }", "none that this version")]
    public void WhatNoNetworkCanHaveIsRefused(string key, string text, string expected)
    {
        Write(pairs => pairs[key] = text);
        Assert.Contains(expected, Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*/ } class Trap { } /*")]
    [InlineData("line\nbreak\u2028again")]
    [InlineData("")]
    [InlineData("class")]
    [InlineData("\u0000\uD83D\uDE00")]
    public void NothingOfANameGetsIntoCodeButLettersAndDigits(string name)
    {
        Write(pairs => pairs["kernels.layers.0.activation.name"] = name);
        SavedMlp<double> saved = MlpFile.Load<double>(path);
        Assert.All(saved.Compiled.Activations[0].DisplayName, letter => Assert.True(char.IsAsciiLetterOrDigit(letter)));
        Assert.DoesNotContain("Trap {", saved.Compiled.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void ChangedWordsGiveANetworkOrOneLine()
    {
        Random random = new(20261129);
        const string Letters = "()+-*/z$ letpowneg?0123456789.,eE\"\\\n\u0000\uFFFDA";
        string[] keys = [.. Words().Select(pair => pair.Key)];
        for (int round = 0; round < 300; round++)
        {
            string key = keys[random.Next(keys.Length)];
            Write(pairs =>
            {
                StringBuilder text = new((string)pairs[key]!);
                for (int change = random.Next(1, 4); change > 0; change--)
                    if (random.Next(2) == 0 && text.Length > 0)
                        text[random.Next(text.Length)] = Letters[random.Next(Letters.Length)];
                    else
                        text.Insert(random.Next(text.Length + 1), Letters[random.Next(Letters.Length)]);
                pairs[key] = text.ToString();
            });
            try
            {
                MlpDesign.Of(Safetensors.ReadDescription(path)!);
            }
            catch (InvalidDataException exception)
            {
                Assert.DoesNotContain('\n', exception.Message);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PK")]
    [InlineData("no network at all")]
    public void WhatIsNeitherFormatIsRefused(string content)
    {
        File.WriteAllText(path, content);
        Assert.NotEmpty(Refusal());
    }

    private string Refusal()
    {
        string message = Assert.Throws<InvalidDataException>(() => MlpFile.Load<double>(path)).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }

    private static JsonObject Words() => Header(whole.Value)["__metadata__"]!.AsObject();

    /// <summary>Writes a file of which the words were changed.</summary>
    private void Write(Action<JsonObject> change)
    {
        byte[] file = whole.Value;
        JsonObject header = Header(file);
        change(header["__metadata__"]!.AsObject());
        byte[] text = Encoding.UTF8.GetBytes(header.ToJsonString());
        byte[] padded = [.. text, .. Enumerable.Repeat((byte)' ', (8 - text.Length % 8) % 8)];
        byte[] length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, padded.Length);
        File.WriteAllBytes(path, [.. length, .. padded, .. file.AsSpan(sizeof(long) + HeaderLength(file))]);
    }

    private static byte[] Whole()
    {
        using MemoryStream file = new();
        Safetensors.Save(file, MlpCompiler.New<double>("mine = z > 0 ? z : slope * (exp(z) - 1); slope = 0.5", 2, 3, 1));
        return file.ToArray();
    }

    private static JsonObject Header(byte[] file) => JsonNode.Parse(file.AsSpan(sizeof(long), HeaderLength(file)))!.AsObject();

    private static int HeaderLength(byte[] file) => (int)BinaryPrimitives.ReadInt64LittleEndian(file);

    private static long[] Outputs(IMlp<double> network)
    {
        double[] outputs = new double[7 * network.Shape.OutputCount];
        network.Forward([.. Enumerable.Range(0, 7 * network.Shape.InputCount).Select(index => index / 3.0 - 2)], outputs);
        return [.. outputs.Select(BitConverter.DoubleToInt64Bits)];
    }
}
