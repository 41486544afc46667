using System;

namespace Runner.Output;

/// <summary>Thrown where results could not be written; the message is one line for the user.</summary>
internal sealed class OutputException(string message, Exception? inner = null) : Exception(message, inner);
