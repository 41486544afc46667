using System;

namespace Kernels.Study;

/// <summary>Thrown where the samples of a run cannot be scaled to standard deviation 1; the message says why, in one line.</summary>
public sealed class UnscalableDataException(string message) : Exception(message);
