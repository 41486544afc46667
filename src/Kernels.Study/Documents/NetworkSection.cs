namespace Kernels.Study.Documents;

/// <summary>A network in the JSON document.</summary>
internal sealed record NetworkSection(
    double[] InitialParameters,
    BatchGradient GradientOfFirstBatchUnshuffled,
    double[] FinalParameters,
    double TrainAccuracy,
    double TestAccuracy,
    double[] TestProbabilities,
    double[] HiddenStd,
    SignalTraces SignalTrace,
    double[] LossHistory)
{
    public static NetworkSection Of(NetworkResult network) => new(
        network.InitialParameters,
        network.FirstBatch,
        network.FinalParameters,
        network.TrainAccuracy,
        network.TestAccuracy,
        network.TestProbabilities,
        network.HiddenSpread,
        network.SignalTraces,
        network.LossHistory);
}
