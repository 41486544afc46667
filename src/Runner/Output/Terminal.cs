using System;
using System.IO;

namespace Runner.Output;

/// <summary>Where the program writes.</summary>
/// <param name="Output">Results, and nothing else.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="ShowsProgress">Whether a person watches the messages, so that a line may be overwritten.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool ShowsProgress)
{
    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected);
}
