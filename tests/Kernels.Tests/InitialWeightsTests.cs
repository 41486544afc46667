using System;
using System.Text.Json;
using Kernels.RandomNumbers;
using Kernels.Testing;
using Kernels.Training;

namespace Kernels.Tests;

public sealed class InitialWeightsTests
{
    [Theory]
    [MemberData(nameof(StudyFixture.Networks), MemberType = typeof(StudyFixture))]
    public void WeightsAreTheStudysWithinOneUnitInTheLastPlace(string name, string network)
    {
        StudyFixture study = StudyFixture.Of(name);
        BareNetwork actual = new(new MlpShape([2, 8, 8, 1]));
        InitialWeights.Draw(actual, new RandomState(study.Setting("seed").GetUInt32()), network is "sigmoid" or "tanh" ? InitialScale.Xavier : InitialScale.He);
        Ulps.AssertWithin(1, study.Network(network).GetProperty("initial_parameters").Doubles(), actual.Parameters);
    }

    [Theory]
    [MemberData(nameof(StudyFixture.Names), MemberType = typeof(StudyFixture))]
    public void EpochOrdersGoOnFromTheStateAfterTheDraws(string name)
    {
        StudyFixture study = StudyFixture.Of(name);
        RandomState random = new(study.Setting("seed").GetUInt32());
        InitialWeights.Draw(new BareNetwork(new MlpShape([2, 8, 8, 1])), random, InitialScale.He);
        foreach (JsonElement order in study.Document.GetProperty("first_two_epoch_orders").EnumerateArray())
            Assert.Equal(order.Integers(), random.Permutation(study.Samples.Part("train").Count));
    }

    [Fact]
    public void OnlyWeightsDraw()
    {
        BareNetwork plain = new(new MlpShape([2, 3, 4, 1]));
        BareNetwork learning = new(new MlpShape([2, 3, 4, 1], [new("beta", 1.0), new("slope", 0.25)], [new("beta", 1.0), new("slope", 0.25)]));
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
}
