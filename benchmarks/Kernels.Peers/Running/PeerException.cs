using System;

namespace Kernels.Peers.Running;

/// <summary>A program that cannot be had or failed; the message says why in one line.</summary>
internal sealed class PeerException(string message) : Exception(message);
