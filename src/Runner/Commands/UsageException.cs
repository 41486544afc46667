using System;

namespace Runner.Commands;

/// <summary>Thrown where the arguments are wrong; the message is one line for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
