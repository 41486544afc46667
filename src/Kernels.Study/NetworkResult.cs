using System.Collections.Generic;

namespace Kernels.Study;

/// <summary>The results of one network.</summary>
public sealed record NetworkResult
{
    public required StudyNetwork Network { get; init; }

    public required MlpShape Shape { get; init; }

    public required double[] InitialParameters { get; init; }

    /// <summary>Loss and gradient at the initial parameters, over the first rows of the training set in the order of the split.</summary>
    public required BatchGradient FirstBatch { get; init; }

    /// <summary>The mean batch loss of every epoch, up to the last finite one.</summary>
    public required double[] LossHistory { get; init; }

    /// <summary>The epoch whose loss was not finite, where training stopped; null if all losses were finite.</summary>
    public required int? StoppedAtEpoch { get; init; }

    public required double[] FinalParameters { get; init; }

    /// <summary>The parameters after each recorded epoch. If training stopped before, the parameters at which it stopped.</summary>
    public IReadOnlyList<double[]> RecordedParameters { get; init; } = [];

    /// <summary>The accuracy on the training set; NaN for a network whose training stopped.</summary>
    public required double TrainAccuracy { get => StoppedAtEpoch is null ? field : double.NaN; init; }

    /// <summary>The accuracy on the test set; NaN for a network whose training stopped.</summary>
    public required double TestAccuracy { get => StoppedAtEpoch is null ? field : double.NaN; init; }

    public required double[] TestProbabilities { get; init; }

    /// <summary>For each hidden layer, the standard deviation of its outputs over the test set.</summary>
    public required double[] HiddenSpread { get; init; }

    public required SignalTraces SignalTraces { get; init; }
}
