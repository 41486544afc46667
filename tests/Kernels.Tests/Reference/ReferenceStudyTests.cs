using System;
using System.Linq;
using System.Text.Json;
using Kernels.Reference;

namespace Kernels.Tests.Reference;

/// <summary>The reference against figures that NumPy made.</summary>
public class ReferenceStudyTests
{
    public static TheoryData<string, string> Networks => new()
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
    public void LossAndGradientOfTheFirstBatchAreNumPys(string name, string activation)
    {
        StudyFixture study = new(name);
        JsonElement expected = study.Network(activation).GetProperty("gradient_of_first_batch_unshuffled");
        ReferenceMlp network = NetworkWith(activation, study.Network(activation).GetProperty("initial_parameters"));
        (double[] inputs, double[] targets) = study.Split("train");

        double[] gradient = new double[network.Shape.ParameterCount];
        double loss = network.LossAndGradient(inputs.AsSpan(0, 2 * study.Batch), targets.AsSpan(0, study.Batch), gradient);

        Assert.Equal(expected.GetProperty("loss").GetDouble(), loss, 1e-13);
        AssertClose(StudyFixture.Numbers(expected.GetProperty("gradient")), gradient);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ProbabilitiesOfTheTrainedNetworkAreNumPys(string name, string activation)
    {
        StudyFixture study = new(name);
        JsonElement expected = study.Network(activation);
        ReferenceMlp network = NetworkWith(activation, expected.GetProperty("final_parameters"));
        (double[] inputs, double[] targets) = study.Split("test");

        double[] probabilities = new double[targets.Length];
        network.Forward(inputs, probabilities);

        AssertClose(StudyFixture.Numbers(expected.GetProperty("test_probabilities")), probabilities);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void SignalsOfTheTrainedNetworkAreNumPys(string name, string activation)
    {
        StudyFixture study = new(name);
        JsonElement expected = study.Network(activation);
        ReferenceMlp network = NetworkWith(activation, expected.GetProperty("final_parameters"));
        double[] trace = new double[network.Shape.TraceLength];
        foreach (JsonProperty label in expected.GetProperty("signal_trace").EnumerateObject())
        {
            network.SignalTrace(study.FarSample(label.Name), trace);
            AssertClose(StudyFixture.Numbers(label.Value), trace);
        }
    }

    private static ReferenceMlp NetworkWith(string activation, JsonElement parameters)
    {
        ReferenceMlp network = new(ReferenceActivations.Named(activation), 2, 8, 8, 1);
        StudyFixture.Numbers(parameters).CopyTo(network.Parameters);
        return network;
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-13));
    }
}
