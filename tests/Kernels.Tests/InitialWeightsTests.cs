using System;
using System.Text.Json;
using Kernels.RandomNumbers;
using Kernels.Testing;
using Kernels.Training;

namespace Kernels.Tests;

public sealed class InitialWeightsTests
{
    [Theory]
    [InlineData("published", "sigmoid", InitialScale.Xavier)]
    [InlineData("published", "relu", InitialScale.He)]
    [InlineData("variation", "sigmoid", InitialScale.Xavier)]
    [InlineData("variation", "tanh", InitialScale.Xavier)]
    [InlineData("variation", "relu", InitialScale.He)]
    [InlineData("variation", "leaky-relu", InitialScale.He)]
    [InlineData("variation", "elu", InitialScale.He)]
    public void WeightsAreTheStudysWithinOneUnitInTheLastPlace(string study, string network, InitialScale scale)
    {
        JsonElement expected = Fixture.Json($"{study}/study.json");
        BareNetwork actual = new(new MlpShape([2, 8, 8, 1]));
        InitialWeights.Draw(actual, new RandomState(SeedOf(expected)), scale);
        Ulps.AssertWithin(1, expected.GetProperty("networks").GetProperty(network).GetProperty("initial_parameters").Doubles(), actual.Parameters);
    }

    [Theory]
    [InlineData("published", 300)]
    [InlineData("variation", 700)]
    public void EpochOrdersGoOnFromTheStateAfterTheDraws(string study, int trainingSamples)
    {
        JsonElement expected = Fixture.Json($"{study}/study.json");
        RandomState random = new(SeedOf(expected));
        InitialWeights.Draw(new BareNetwork(new MlpShape([2, 8, 8, 1])), random, InitialScale.He);
        foreach (JsonElement order in expected.GetProperty("first_two_epoch_orders").EnumerateArray())
            Assert.Equal(order.Integers(), random.Permutation(trainingSamples));
    }

    [Fact]
    public void OnlyWeightsDraw()
    {
        BareNetwork plain = new(new MlpShape([2, 3, 4, 1]));
        BareNetwork learning = new(new MlpShape([2, 3, 4, 1], [new("beta", 1.0), new("slope", 0.25)]));
        plain.Parameters.Fill(double.NaN);
        learning.Parameters.Fill(double.NaN);
        RandomState random = new(3), other = new(3);
        InitialWeights.Draw(plain, random, InitialScale.He);
        InitialWeights.Draw(learning, other, InitialScale.He);

        int shared = plain.Parameters.Length;
        Assert.Equal(plain.Parameters, learning.Parameters[..shared]);
        Assert.Equal([1.0, 0.25, 1.0, 0.25], learning.Parameters[shared..]);
        Assert.Equal(random.NextUInt32(), other.NextUInt32());
        for (int layer = 1; layer <= 3; layer++)
            Assert.Equal(-1, plain.Parameters.Slice(plain.Shape.BiasesOffset(layer), plain.Shape.Width(layer)).IndexOfAnyExcept(0.0));
    }

    [Fact]
    public void AnUnknownScaleIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => InitialWeights.Draw(new BareNetwork(new MlpShape([1, 1])), new RandomState(0), (InitialScale)2));

    private static uint SeedOf(JsonElement study) => uint.Parse(study.GetProperty("config").GetProperty("seed").ToString(), System.Globalization.CultureInfo.InvariantCulture);
}
