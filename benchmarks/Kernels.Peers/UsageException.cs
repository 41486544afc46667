using System;

namespace Kernels.Peers;

/// <summary>A command line that asks for what there is not; the message is one line for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
