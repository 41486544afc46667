using System.Collections.Generic;
using Kernels.Study;

namespace Kernels.Live.Training;

/// <summary>All that a picture is drawn from.</summary>
/// <param name="Data">The samples of the first seed.</param>
/// <param name="Plane">The part of the plane that is drawn.</param>
/// <param name="RecordedEpochs">The epochs after which the parameters of the first seed were kept.</param>
/// <param name="Networks">The networks in the order of the settings.</param>
internal sealed record LiveResult(LiveData Data, PlaneField Plane, IReadOnlyList<int> RecordedEpochs, IReadOnlyList<TrainedNetwork> Networks);

/// <summary>A trained network.</summary>
/// <param name="Network">The network that was wished for.</param>
/// <param name="First">The results of the first seed.</param>
/// <param name="TestLoss">The loss of the first seed's test samples.</param>
/// <param name="Seeds">The results of each seed; empty where there is one.</param>
internal sealed record TrainedNetwork(LiveNetwork Network, NetworkResult First, double TestLoss, IReadOnlyList<SeedResult> Seeds);

/// <summary>What is kept of one of many seeds.</summary>
/// <param name="Result">The results.</param>
/// <param name="TestLoss">The loss of the test samples.</param>
/// <param name="Field">The network's output on the grid of the plane.</param>
internal sealed record SeedResult(NetworkResult Result, double TestLoss, float[] Field);
