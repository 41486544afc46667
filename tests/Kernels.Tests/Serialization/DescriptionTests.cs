using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Activations;
using Kernels.Networks;
using Kernels.Reference;
using Kernels.Serialization;
using Kernels.Testing;

namespace Kernels.Tests.Serialization;

/// <summary>A file says which network it is of; one of another network is refused unless that is allowed.</summary>
public sealed class DescriptionTests
{
    private const string Remedy = "allowMismatch takes the parameters all the same.";

    public static TheoryData<string> Formats => ParameterFormat.Names;

    [Theory]
    [MemberData(nameof(Formats))]
    public void WidthsOutputPrecisionActivationsAndPairsComeBack(string format)
    {
        Dictionary<string, string> pairs = new() { ["scaler"] = "0.5 1.25", ["columns"] = "höhe, \"b\" \U0001F600", ["a"] = "" };
        NetworkDescription description = ParameterFormat.Named(format).Describe(ParameterFormat.Named(format).Bytes(new PReluMlp(), pairs))!;
        Assert.Equal([2, 8, 8, 1], description.Widths);
        Assert.Equal((OutputKind.Sigmoid, Precision.Double), (description.Output, description.Precision));
        Assert.Equal(["PRelu", "PRelu"], description.Activations.Select(activation => activation.Name));
        Assert.All(description.Activations, activation => Assert.Equal(PRelu.Info.Code, activation.Code));
        Assert.All(description.Activations, activation => Assert.Equal([new LearnedParameter("alpha", 0.25)], activation.LearnedParameters));
        Assert.Equal(pairs, description.Metadata.ToDictionary());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void TheOrderOfThePairsDoesNotChangeTheBytes(string format) => Assert.Equal(
        ParameterFormat.Named(format).Bytes(new ReluMlp(), new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }),
        ParameterFormat.Named(format).Bytes(new ReluMlp(), new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" }));

    [Theory]
    [MemberData(nameof(Formats))]
    public void AFileOfAnotherActivationIsRefusedUnlessThatIsAllowed(string format)
    {
        TanhMlp saved = ShippedNetworks.Randomise(new TanhMlp(), seed: 5);
        byte[] file = ParameterFormat.Named(format).Bytes(saved);
        ReluMlp other = new();
        ParameterFormat.Named(format).AssertRefused(
            file, other, $"Hidden layer 1 of the file has the activation 'Tanh', '(tanh z)'; that of this network has 'Relu', '{Relu.Info.Code}'; {Remedy}");
        ParameterFormat.Named(format).Load(file, other, allowMismatch: true);
        Assert.Equal(saved.Parameters.ToArray(), other.Parameters.ToArray());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void AFileOfAnotherOutputIsRefusedUnlessThatIsAllowed(string format)
    {
        byte[] file = ParameterFormat.Named(format).Bytes(new BareNetwork(new MlpShape([2, 3])) { Output = OutputKind.Softmax });
        BareNetwork other = new(new MlpShape([2, 3]));
        ParameterFormat.Named(format).AssertRefused(file, other, $"The file is of a network with the output Softmax; this network has Sigmoid; {Remedy}");
        ParameterFormat.Named(format).Load(file, other, allowMismatch: true);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void AFileOfAnotherShapeIsRefusedWithBoth(string format)
    {
        byte[] file = ParameterFormat.Named(format).Bytes(new ReluMlp());
        ParameterFormat.Named(format).AssertRefused(file, new BareNetwork(new MlpShape([2, 9, 1])), "The file is of a network 2-8-8-1; this network is 2-9-1.");
        Assert.Throws<InvalidDataException>(() => ParameterFormat.Named(format).Load(file, new BareNetwork(new MlpShape([2, 9, 1])), allowMismatch: true));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void AFormulaOfAnotherNameIsTheSameAndANetworkMayNotKnowItsOwn(string format)
    {
        byte[] file = ParameterFormat.Named(format).Bytes(new ReluMlp());
        MlpShape shape = new([2, 8, 8, 1]);
        ActivationInfo renamed = Relu.Info with { Name = "Ramp" };
        ParameterFormat.Named(format).Load(file, new BareNetwork(shape) { Activations = [renamed, renamed] });
        ParameterFormat.Named(format).Load(file, new BareNetwork(shape));
        ParameterFormat.Named(format).Load(ParameterFormat.Named(format).Bytes(new BareNetwork(shape)), new ReluMlp());
    }

    [Theory]
    [InlineData("double.safetensors")]
    [InlineData("double.npz")]
    public void AFileOfAnotherProgramSaysNothing(string file) =>
        Assert.Null(ParameterFormat.Named(file.Split('.')[1]).Describe(Fixture.Bytes($"serialization/{file}")));

    [Theory]
    [InlineData("kernels.widths\":\"2,8,8,1", "kernels.widths\":\"2,8,0,1", "kernels.widths is '2,8,0,1'; whole numbers from 1 with commas between them are needed.")]
    [InlineData("kernels.widths\":\"2,8,8,1", "kernels.widths\":\"2888881", "kernels.widths is '2888881'; at least 2 numbers are needed, inputs and outputs.")]
    [InlineData("kernels.output\":\"Sigmoid", "kernels.output\":\"Sigmund", "kernels.output is 'Sigmund'; it must be one of Sigmoid, Identity, Softmax.")]
    [InlineData("kernels.precision\":\"Double", "kernels.precision\":\"Triple", "kernels.precision is 'Triple'; it must be one of Double, Single.")]
    [InlineData("layers.1.activation.name", "layers.7.activation.name", "The file describes its first activation but has no kernels.layers.1.activation.name.")]
    public void WhatNoNetworkCanHaveIsRefused(string part, string change, string message)
    {
        string file = Encoding.Latin1.GetString(ParameterFormat.Safetensors.Bytes(new ReluMlp()));
        Assert.Contains(part, file, StringComparison.Ordinal);
        byte[] changed = Encoding.Latin1.GetBytes(file.Replace(part, change, StringComparison.Ordinal));
        ParameterFormat.Safetensors.AssertRefused(changed, new ReluMlp(), message);
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => ParameterFormat.Safetensors.Describe(changed)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void NamesThatAreKeptAndPairsThatAreTooLongAreRefused(string format)
    {
        AssertRefused("kernels.widths", "2", "metadata has the name 'kernels.widths'; 'generator' and names that start with 'kernels.' are kept for Kernels.");
        AssertRefused("generator", "me", "metadata has the name 'generator'");
        AssertRefused("columns", null!, "metadata has null under 'columns'; a text is needed.");
        AssertRefused("long", new string('a', 1 << 20), "metadata make a");

        void AssertRefused(string name, string text, string message) => Assert.StartsWith(
            message,
            Assert.Throws<ArgumentException>(() => ParameterFormat.Named(format).Bytes(new ReluMlp(), new Dictionary<string, string> { [name] = text })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitingGivesTheSameFilesAndNetworks()
    {
        using TemporaryFolder folder = new();
        ReluMlp saved = ShippedNetworks.Randomise(new ReluMlp(), seed: 6);
        (ReluMlp first, ReluMlp second) = (new(), new());
        await Npz.SaveAsync(folder.At("a.npz"), saved);
        await Safetensors.SaveAsync(folder.At("a.safetensors"), saved);
        Assert.Equal(ParameterFormat.Npz.Bytes(saved), File.ReadAllBytes(folder.At("a.npz")));
        Assert.Equal(ParameterFormat.Safetensors.Bytes(saved), File.ReadAllBytes(folder.At("a.safetensors")));
        await Npz.LoadAsync(folder.At("a.npz"), first);
        await Safetensors.LoadAsync(folder.At("a.safetensors"), second);
        Assert.Equal(saved.Parameters.ToArray(), first.Parameters.ToArray());
        Assert.Equal(saved.Parameters.ToArray(), second.Parameters.ToArray());
        Assert.Equal("Relu", (await Npz.ReadDescriptionAsync(folder.At("a.npz")))!.Activations[0].Name);
        Assert.Equal("Relu", (await Safetensors.ReadDescriptionAsync(folder.At("a.safetensors")))!.Activations[0].Name);
        await Assert.ThrowsAsync<InvalidDataException>(() => Npz.LoadAsync(folder.At("a.npz"), new TanhMlp()));
        await Npz.LoadAsync(folder.At("a.npz"), new TanhMlp(), allowMismatch: true);
    }

    [Fact]
    public async Task WaitingOnStreamsDoesTheSameAndEndsEarly()
    {
        ReluMlp saved = ShippedNetworks.Randomise(new ReluMlp(), seed: 7);
        ReluMlp loaded = new();
        using MemoryStream safetensors = new(), npz = new();
        await Safetensors.SaveAsync(safetensors, saved);
        await Npz.SaveAsync(npz, saved);
        (safetensors.Position, npz.Position) = (0, 0);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Npz.LoadAsync(npz, loaded, cancellation: new CancellationToken(canceled: true)));
        Assert.Equal(new double[105], loaded.Parameters.ToArray());
        await Safetensors.LoadAsync(safetensors, loaded);
        Assert.Equal(saved.Parameters.ToArray(), loaded.Parameters.ToArray());
        await Npz.LoadAsync(npz, loaded);
        Assert.Equal(saved.Parameters.ToArray(), loaded.Parameters.ToArray());
    }
}
