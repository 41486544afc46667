using System;
using System.Collections.Generic;

namespace Kernels.Study;

/// <summary>All that a run of the study found.</summary>
/// <param name="Options">What was run.</param>
/// <param name="Data">The samples.</param>
/// <param name="FirstOrders">The order of the training samples in the first two epochs.</param>
/// <param name="FarSamples">The samples that the signal traces follow.</param>
/// <param name="Networks">One result per network, in the order of the options.</param>
/// <param name="TrainingTime">The time of the training loop, all networks together.</param>
public sealed record StudyResult(
    StudyOptions Options,
    StudyData Data,
    IReadOnlyList<int[]> FirstOrders,
    FarSamples FarSamples,
    IReadOnlyList<NetworkResult> Networks,
    TimeSpan TrainingTime)
{
    /// <summary>The epochs after which the run kept the parameters of each network.</summary>
    public IReadOnlyList<int> RecordedEpochs { get; init; } = [];
}
