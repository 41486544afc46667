using System;

namespace Kernels.Peers.Running;

/// <summary>A program that does the same work.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="HasSingle">Whether it is asked for single precision, too.</param>
/// <param name="Start">Starts it, or throws <see cref="PeerException"/> where it cannot be had on this machine.</param>
internal sealed record Peer(string Name, bool HasSingle, Func<PeerProcess> Start)
{
    public bool Has(Case measured) => HasSingle || measured.Precision == Case.Double;
}
