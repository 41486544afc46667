using System;
using System.Linq;
using System.Text.Json;
using Kernels.RandomNumbers;
using Kernels.Testing;
using Kernels.Training;

namespace Kernels.Tests;

public sealed class InitialWeightsTests
{
    private static readonly JsonElement Reference = Fixture.Json("initial-weights/initial-weights.json");

    public static TheoryData<InitialScale> Scales => new(Enum.GetValues<InitialScale>());

    [Theory]
    [MemberData(nameof(StudyFixture.Networks), MemberType = typeof(StudyFixture))]
    public void WeightsAreTheStudysWithinOneUnitInTheLastPlace(string name, string network)
    {
        StudyFixture study = StudyFixture.Of(name);
        BareNetwork actual = new(new MlpShape([2, 8, 8, 1]));
        InitialWeights.Draw(actual, new RandomState(study.Setting("seed").GetUInt32()), network is "sigmoid" or "tanh" ? InitialScale.LeCun : InitialScale.He);
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

    [Theory]
    [MemberData(nameof(Scales))]
    public void DeviationAndLimitAreThoseOfPyTorch(InitialScale scale)
    {
        foreach (JsonElement row in Reference.GetProperty("pytorch").EnumerateArray().Where(row => row.GetProperty("scale").GetString() == scale.ToString()))
        {
            BareNetwork network = new(new MlpShape([row.GetProperty("fan_in").GetInt32(), row.GetProperty("fan_out").GetInt32()]));
            RandomState random = new(7);
            InitialWeights.Draw(network, new RandomState(7), scale);
            double normal = random.NextNormal();
            Near.AssertRelative([normal * row.GetProperty("deviation").GetDouble()], [network.Parameters[0]], 1e-15);

            random = new(7);
            InitialWeights.Draw(network, new RandomState(7), scale, WeightDistribution.Uniform);
            double limit = row.GetProperty("limit").GetDouble();
            Near.AssertRelative([limit], [network.Parameters[0] / (2.0 * random.NextDouble() - 1.0)], 1e-14);
            Assert.InRange(network.Parameters.ToArray().Max(Math.Abs), 0.0, limit * (1.0 + 1e-15));
        }
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void UniformWeightsAreNumpysDraws(InitialScale scale)
    {
        BareNetwork network = new(new MlpShape([3, 4, 2]));
        InitialWeights.Draw(network, new RandomState(42), scale, WeightDistribution.Uniform);
        JsonElement draws = Reference.GetProperty("numpy_uniform").GetProperty(scale.ToString());
        for (int layer = 1; layer <= 2; layer++)
        {
            int weights = network.Shape.WeightsOffset(layer), biases = network.Shape.BiasesOffset(layer);
            Assert.Equal(draws[layer - 1].Doubles(), network.Parameters[weights..biases].ToArray());
            Assert.Equal(-1, network.Parameters.Slice(biases, network.Shape.Width(layer)).IndexOfAnyExcept(0.0));
        }
    }

    [Fact]
    public void AnUnknownScaleOrDistributionIsRefusedAndNamed()
    {
        BareNetwork network = new(new MlpShape([1, 1]));
        RandomState random = new(0);
        Assert.StartsWith(
            "The scale is 3; it must be He, LeCun or Glorot.",
            Assert.Throws<ArgumentOutOfRangeException>(() => InitialWeights.Draw(network, random, (InitialScale)3)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The distribution is 2; it must be Normal or Uniform.",
            Assert.Throws<ArgumentOutOfRangeException>(() => InitialWeights.Draw(network, random, InitialScale.He, (WeightDistribution)2)).Message, StringComparison.Ordinal);
    }
}
