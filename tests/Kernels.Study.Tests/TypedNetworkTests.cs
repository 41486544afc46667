using System;
using System.Linq;
using Kernels.Study.Digests;
using Kernels.Study.Documents;
using Kernels.Study.Settings;

namespace Kernels.Study.Tests;

/// <summary>Networks of formulas that were typed, and of other shapes than the study's.</summary>
public sealed class TypedNetworkTests
{
    [Theory]
    [InlineData("mine = 1 / (1 + exp(-z))", "sigmoid")]
    [InlineData("max(0, x)", "relu")]
    [InlineData("z > 0 ? z : alpha * z; alpha = 0.25", "prelu")]
    public void ATypedFormulaHasTheBitsOfTheNetworkThatWasBuilt(string formula, string built)
    {
        StudyResult result = Experiment.Run(With(StudyOptions.Published with { Epochs = 5 }, "activations", $"{built},{formula}"));
        Assert.Equal(StudyDigest.OfNetwork(result.Networks[0]).ToString(), StudyDigest.OfNetwork(result.Networks[1]).ToString());
    }

    [Fact]
    public void EveryNetworkHasTheShape()
    {
        StudyOptions options = With(With(StudyOptions.Published with { Epochs = 2 }, "shape", "2-3-5-4-1"), "activations", "relu,swish,mine = z * sigmoid(z)");
        StudyResult result = Experiment.Run(options);
        Assert.All(result.Networks, network => Assert.Equal([2, 3, 5, 4, 1], network.Shape.Widths.ToArray()));
        Assert.All(result.Networks, network => Assert.Equal(7, network.SignalTraces.Class0!.Length));
        Assert.Equal(StudyDigest.Of(result).ToString(), StudyDigest.Of(Experiment.Run(options)).ToString());
        string document = System.Text.Encoding.UTF8.GetString(StudyDocument.Write(result));
        Assert.Contains("\"shape\": \"2-3-5-4-1\"", document, StringComparison.Ordinal);
        Assert.Contains("\"mine\": {", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("relu,mine = where(z > 0, z, 0.1 * z),tanh", "relu,mine = where(z > 0, z, 0.1 * z),tanh", "relu mine tanh")]
    [InlineData("z*z , a = sin(z)", "z*z,a = sin(z)", "formula-1 a")]
    public void ListsAreReadBack(string text, string canonical, string names)
    {
        StudyOptions options = With(StudyOptions.Published, "activations", text);
        Assert.Equal(canonical, Setting("activations").Text(options));
        Assert.Equal(names, string.Join(' ', options.Networks.Select(network => network.Name)));
    }

    [Theory]
    [InlineData("relu,z * tahn(z)", "at column 10 'tahn' is not known; did you mean 'tanh'?")]
    [InlineData("relu = z * z", "'relu' is the name of another network")]
    [InlineData("cubic", null)]
    public void TheProblemOfAFormulaIsSaid(string text, string? problem)
    {
        StudyOptions options = StudyOptions.Published;
        Assert.False(Setting("activations").TryRead(text, ref options));
        Assert.Equal(problem, Setting("activations").Problem!(text));
    }

    [Theory]
    [InlineData("2-1")]
    [InlineData("2-1-1")]
    [InlineData("2-65-1")]
    [InlineData("3-8-1")]
    [InlineData("2-8-2")]
    [InlineData("2--8-1")]
    [InlineData("2-8-8-8-8-8-8-8-8-1")]
    [InlineData("2-99999999999-1")]
    [InlineData("")]
    public void OtherShapesAreRefused(string text) => Assert.Null(StudyShape.Read(text));

    [Fact]
    public void AFormulaIsQuotedInTheCommand() => Assert.EndsWith(
        "--activations \"relu,mine = z * tanh(z)\" --shape 2-4-1",
        CommandText.Of(With(With(StudyOptions.Published, "activations", "relu, mine = z * tanh(z)"), "shape", "2-4-1")), StringComparison.Ordinal);

    private static StudySetting Setting(string name) => StudySettings.All.Single(setting => setting.Name == name);

    private static StudyOptions With(StudyOptions options, string name, string text)
    {
        Assert.True(Setting(name).TryRead(text, ref options));
        return options;
    }
}
