using System;

namespace Kernels.Tests;

public class MlpShapeTests
{
    private static readonly MlpShape shape = new([2, 8, 3, 1], [new("alpha", 0.25)], [new("alpha", 0.25), new("beta", 2)]);

    [Fact]
    public void ParametersStandLayerByLayerWithTheActivationsAtTheEnd()
    {
        Assert.Equal((0, 16), (shape.WeightsOffset(1), shape.BiasesOffset(1)));
        Assert.Equal((24, 48), (shape.WeightsOffset(2), shape.BiasesOffset(2)));
        Assert.Equal((51, 54), (shape.WeightsOffset(3), shape.BiasesOffset(3)));
        Assert.Equal((55, 56), (shape.ActivationParametersOffset(1), shape.ActivationParametersOffset(2)));
        Assert.Equal(58, shape.ParameterCount);
    }

    [Fact]
    public void CountsAreThoseOfTheWidths()
    {
        Assert.Equal((2, 1, 3, 2, 5), (shape.InputCount, shape.OutputCount, shape.LayerCount, shape.HiddenLayerCount, shape.TraceLength));
        Assert.Equal((8, 3), (shape.FanIn(2), shape.Width(2)));
    }

    [Fact]
    public void NewParametersAreZeroButForTheActivations()
    {
        double[] parameters = shape.NewParameters<double>();
        Assert.All(parameters[..55], parameter => Assert.Equal(0, parameter));
        Assert.Equal([0.25, 0.25, 2], parameters[55..]);
        Assert.Equal([0.25f, 0.25f, 2f], shape.NewParameters<float>()[55..]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void ALayerThatDoesNotExistIsRefused(int layer) =>
        Assert.Contains($"Layer {layer} does not exist; layers are 1 to 3.", Assert.Throws<ArgumentOutOfRangeException>(() => shape.Width(layer)).Message, StringComparison.Ordinal);

    [Fact]
    public void AShapeNeedsTwoPositiveWidths()
    {
        Assert.Throws<ArgumentException>(() => new MlpShape([2]));
        Assert.Throws<ArgumentException>(() => new MlpShape([2, 0, 1]));
    }

    [Fact]
    public void LearnedParametersAreRefusedByTheirLayerAndValue()
    {
        AssertRefused("1 lists of activation parameters were given; 2 are needed", [[new("alpha", 1)]]);
        AssertRefused("The list of layer 2 is null", [[], null!]);
        AssertRefused("Parameter 1 of layer 1 has no name", [[new("alpha", 1), new("", 1)], []]);
        AssertRefused("Parameter 0 of layer 2 has no name", [[], [default]]);
        AssertRefused("The default of alpha in layer 1 is Infinity;", [[new("alpha", double.PositiveInfinity)], []]);
        AssertRefused("The default of beta in layer 2 is NaN;", [[new("alpha", 1)], [new("alpha", 1), new("beta", double.NaN)]]);
        AssertRefused("Layer 2 has two parameters named alpha;", [[new("alpha", 1)], [new("alpha", 1), new("beta", 1), new("alpha", 2)]]);
    }

    private static void AssertRefused(string message, LearnedParameter[][] learned)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>("activationParameters", () => new MlpShape([2, 8, 3, 1], learned));
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }
}
