using System.Collections.Generic;

namespace Kernels.Peers.Results;

/// <summary>All that was measured in one run.</summary>
/// <param name="Machine">Where.</param>
/// <param name="Rounds">How often each measurement was taken.</param>
/// <param name="Programs">Kernels and its peers, Kernels first.</param>
internal sealed record PeerResults(Machine Machine, int Rounds, IReadOnlyList<ProgramResult> Programs);
