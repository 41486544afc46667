using System;
using System.Text.Json;
using Kernels.Reference;
using Kernels.Testing;

namespace Kernels.Tests.Reference;

/// <summary>The reference against figures that NumPy made.</summary>
public class ReferenceStudyTests
{
    private const double Tolerance = 1e-13;

    [Theory]
    [MemberData(nameof(StudyFixture.Networks), MemberType = typeof(StudyFixture))]
    public void LossAndGradientOfTheFirstBatchAreNumPys(string name, string activation)
    {
        StudyFixture study = StudyFixture.Of(name);
        JsonElement expected = study.Network(activation).GetProperty("gradient_of_first_batch_unshuffled");
        ReferenceMlp network = NetworkWith(activation, study.Network(activation).GetProperty("initial_parameters"));
        SamplesFixture samples = study.Samples.Part("train");
        int batch = study.Setting("batch").GetInt32();

        double[] gradient = new double[network.Shape.ParameterCount];
        double loss = network.ComputeLossAndGradient(samples.Scaled.AsSpan(0, 2 * batch), samples.Labels.AsSpan(0, batch), gradient);

        Assert.Equal(expected.GetProperty("loss").GetDouble(), loss, Tolerance);
        Near.AssertEqual(expected.GetProperty("gradient").Doubles(), gradient, Tolerance);
    }

    [Theory]
    [MemberData(nameof(StudyFixture.Networks), MemberType = typeof(StudyFixture))]
    public void ProbabilitiesOfTheTrainedNetworkAreNumPys(string name, string activation)
    {
        StudyFixture study = StudyFixture.Of(name);
        JsonElement expected = study.Network(activation);
        ReferenceMlp network = NetworkWith(activation, expected.GetProperty("final_parameters"));
        SamplesFixture samples = study.Samples.Part("test");

        double[] probabilities = new double[samples.Count];
        network.Forward(samples.Scaled, probabilities);

        Near.AssertEqual(expected.GetProperty("test_probabilities").Doubles(), probabilities, Tolerance);
    }

    [Theory]
    [MemberData(nameof(StudyFixture.Networks), MemberType = typeof(StudyFixture))]
    public void SignalsOfTheTrainedNetworkAreNumPys(string name, string activation)
    {
        StudyFixture study = StudyFixture.Of(name);
        JsonElement expected = study.Network(activation);
        ReferenceMlp network = NetworkWith(activation, expected.GetProperty("final_parameters"));
        double[] trace = new double[network.Shape.TraceLength];
        foreach (JsonProperty label in expected.GetProperty("signal_trace").EnumerateObject())
        {
            network.TraceSignal(study.FarSample(label.Name), trace);
            Near.AssertEqual(label.Value.Doubles(), trace, Tolerance);
        }
    }

    private static ReferenceMlp NetworkWith(string activation, JsonElement parameters)
    {
        ReferenceMlp network = new(ReferenceActivations.Named(activation), 2, 8, 8, 1);
        parameters.Doubles().CopyTo(network.Parameters);
        return network;
    }
}
