using System;
using System.Linq;

namespace Kernels.Peers.Running;

/// <summary>A program that does the same work.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Start">Starts it, or throws <see cref="PeerException"/> where it cannot be had on this machine.</param>
/// <param name="HasSingle">Whether it is asked for single precision, too.</param>
/// <param name="HasAll">Whether it is asked for all shipped activations, not only those of the study.</param>
internal sealed record Peer(string Name, Func<PeerProcess> Start, bool HasSingle = false, bool HasAll = false)
{
    public bool Has(Case measured) =>
        (HasSingle || measured.Precision == Case.Double) && (HasAll || Case.OfStudy.Contains(measured.Activation));
}
