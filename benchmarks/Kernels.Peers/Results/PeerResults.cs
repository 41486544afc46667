using System.Collections.Generic;

namespace Kernels.Peers.Results;

/// <summary>All that was measured in one run.</summary>
/// <param name="Machine">Where.</param>
/// <param name="Rounds">How often each measurement was taken.</param>
/// <param name="Programs">Kernels and its peers, Kernels first.</param>
/// <param name="Peak">By precision, the multiply-adds a nanosecond that one core reaches with nothing else to do; null where that was not measured.</param>
internal sealed record PeerResults(Machine Machine, int Rounds, IReadOnlyList<ProgramResult> Programs, IReadOnlyDictionary<string, double>? Peak = null);
