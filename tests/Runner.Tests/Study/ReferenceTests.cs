using System.Linq;
using System.Text.Json;
using Kernels.Runner.Study;
using Kernels.Runner.Tests.Support;
using Kernels.Testing;

namespace Kernels.Runner.Tests.Study;

/// <summary>Our runs agree with NumPy's to the last digits.</summary>
public sealed class ReferenceTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string, string> Networks { get; } = new()
    {
        { "published", "sigmoid" },
        { "published", "relu" },
        { "variation", "sigmoid" },
        { "variation", "relu" },
        { "variation", "leaky-relu" },
        { "variation", "elu" },
        { "variation", "tanh" },
    };

    [Theory]
    [MemberData(nameof(Networks))]
    public void TheLossOfEveryEpochAgrees(string folder, string name)
    {
        ReferenceStudy study = ReferenceStudy.Of(folder);
        Near.AssertRelative(study.Losses(name), Ours(study, name).LossHistory, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void TheParametersBeforeAndAfterTrainingAgree(string folder, string name)
    {
        ReferenceStudy study = ReferenceStudy.Of(folder);
        Near.AssertRelative(study.Network(name).GetProperty("initial_parameters").Doubles(), Ours(study, name).InitialParameters, 2.3e-16);
        Near.AssertEqual(study.Network(name).GetProperty("final_parameters").Doubles(), Ours(study, name).FinalParameters, Tolerance);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void TheGradientOfTheFirstBatchAgrees(string folder, string name)
    {
        ReferenceStudy study = ReferenceStudy.Of(folder);
        JsonElement expected = study.Network(name).GetProperty("gradient_of_first_batch_unshuffled");
        Near.AssertRelative([expected.GetProperty("loss").GetDouble()], [Ours(study, name).FirstBatch.Loss], 1e-13);
        Near.AssertEqual(expected.GetProperty("gradient").Doubles(), Ours(study, name).FirstBatch.Gradient, 1e-13);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void TheMeasuresOfTheTrainedNetworkAgree(string folder, string name)
    {
        ReferenceStudy study = ReferenceStudy.Of(folder);
        JsonElement expected = study.Network(name);
        NetworkResult ours = Ours(study, name);
        Assert.Equal(expected.GetProperty("train_accuracy").GetDouble(), ours.TrainAccuracy);
        Assert.Equal(expected.GetProperty("test_accuracy").GetDouble(), ours.TestAccuracy);
        Near.AssertEqual(expected.GetProperty("test_probabilities").Doubles(), ours.TestProbabilities, Tolerance);
        Near.AssertEqual(expected.GetProperty("hidden_std").Doubles(), ours.HiddenSpread, Tolerance);
        Near.AssertEqual(expected.GetProperty("signal_trace").GetProperty("class0").Doubles(), ours.SignalTraces.Class0!, Tolerance);
        Near.AssertEqual(expected.GetProperty("signal_trace").GetProperty("class1").Doubles(), ours.SignalTraces.Class1!, Tolerance);
    }

    [Theory]
    [InlineData("published")]
    [InlineData("variation")]
    public void TheFirstOrdersAreTheSame(string folder)
    {
        ReferenceStudy study = ReferenceStudy.Of(folder);
        Assert.Equal(study.Document.GetProperty("first_two_epoch_orders").EnumerateArray().Select(order => order.Integers()), study.Ours.FirstOrders);
    }

    [Theory]
    [InlineData("published")]
    [InlineData("variation")]
    public void TheFarSamplesAgree(string folder)
    {
        ReferenceStudy study = ReferenceStudy.Of(folder);
        JsonElement expected = study.Document.GetProperty("far_samples");
        Near.AssertEqual(expected.GetProperty("class0").Doubles(), study.Ours.FarSamples.Class0!, 1e-15);
        Near.AssertEqual(expected.GetProperty("class1").Doubles(), study.Ours.FarSamples.Class1!, 1e-15);
    }

    private static NetworkResult Ours(ReferenceStudy study, string name) => study.Ours.Networks.Single(network => network.Network.Name == name);
}
