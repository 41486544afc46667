using System;

namespace Runner.Output;

/// <summary>Work was interrupted that the next run goes on with; the message is one line for the user.</summary>
internal sealed class InterruptedWorkException(string message, Exception inner) : OperationCanceledException(message, inner);
