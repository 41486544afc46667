using System;

namespace Runner.Commands;

/// <summary>Options that are valid one by one do not go together; the message is one line for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
