using System.Linq;
using System.Text.Json;
using Kernels.Testing;

namespace Kernels.Study.Tests;

/// <summary>Our runs agree with NumPy's to the last digits.</summary>
public sealed class ReferenceTests
{
    private const double Tolerance = 1e-12;

    [Theory]
    [MemberData(nameof(StudyFixture.Networks), MemberType = typeof(StudyFixture))]
    public void TheLossOfEveryEpochAgrees(string study, string name) =>
        Near.AssertRelative(StudyFixture.Of(study).Losses(name), OurStudy.Network(study, name).LossHistory, Tolerance);

    [Theory]
    [MemberData(nameof(StudyFixture.Networks), MemberType = typeof(StudyFixture))]
    public void TheParametersBeforeAndAfterTrainingAgree(string study, string name)
    {
        JsonElement expected = StudyFixture.Of(study).Network(name);
        NetworkResult ours = OurStudy.Network(study, name);
        Near.AssertRelative(expected.GetProperty("initial_parameters").Doubles(), ours.InitialParameters, 2.3e-16);
        Near.AssertEqual(expected.GetProperty("final_parameters").Doubles(), ours.FinalParameters, Tolerance);
    }

    [Theory]
    [MemberData(nameof(StudyFixture.Networks), MemberType = typeof(StudyFixture))]
    public void TheGradientOfTheFirstBatchAgrees(string study, string name)
    {
        JsonElement expected = StudyFixture.Of(study).Network(name).GetProperty("gradient_of_first_batch_unshuffled");
        BatchGradient ours = OurStudy.Network(study, name).FirstBatch;
        Near.AssertRelative([expected.GetProperty("loss").GetDouble()], [ours.Loss], 1e-13);
        Near.AssertEqual(expected.GetProperty("gradient").Doubles(), ours.Gradient, 1e-13);
    }

    [Theory]
    [MemberData(nameof(StudyFixture.Networks), MemberType = typeof(StudyFixture))]
    public void TheMeasuresOfTheTrainedNetworkAgree(string study, string name)
    {
        JsonElement expected = StudyFixture.Of(study).Network(name);
        NetworkResult ours = OurStudy.Network(study, name);
        Assert.Equal(expected.GetProperty("train_accuracy").GetDouble(), ours.TrainAccuracy);
        Assert.Equal(expected.GetProperty("test_accuracy").GetDouble(), ours.TestAccuracy);
        Near.AssertEqual(expected.GetProperty("test_probabilities").Doubles(), ours.TestProbabilities, Tolerance);
        Near.AssertEqual(expected.GetProperty("hidden_std").Doubles(), ours.HiddenSpread, Tolerance);
        Near.AssertEqual(expected.GetProperty("signal_trace").GetProperty("class0").Doubles(), ours.SignalTraces.Class0!, Tolerance);
        Near.AssertEqual(expected.GetProperty("signal_trace").GetProperty("class1").Doubles(), ours.SignalTraces.Class1!, Tolerance);
    }

    [Theory]
    [MemberData(nameof(StudyFixture.Names), MemberType = typeof(StudyFixture))]
    public void TheFirstOrdersAreTheSame(string study)
    {
        JsonElement expected = StudyFixture.Of(study).Document.GetProperty("first_two_epoch_orders");
        Assert.Equal(expected.EnumerateArray().Select(order => order.Integers()), OurStudy.Of(study).FirstOrders);
    }

    [Theory]
    [MemberData(nameof(StudyFixture.Names), MemberType = typeof(StudyFixture))]
    public void TheFarSamplesAgree(string study)
    {
        FarSamples ours = OurStudy.Of(study).FarSamples;
        Near.AssertEqual(StudyFixture.Of(study).FarSample("class0"), ours.Class0!, 1e-15);
        Near.AssertEqual(StudyFixture.Of(study).FarSample("class1"), ours.Class1!, 1e-15);
    }
}
