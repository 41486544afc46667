using System;
using System.CommandLine;
using System.Threading;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Stands for the live page in a native program, which has no compiler.</summary>
internal sealed class ServeCommand
{
    private readonly Func<ParseResult, int> refuse =
        _ => throw new UsageException("serve needs a compiler, and this program was compiled ahead of time");

    public ServeCommand(Terminal terminal, CancellationToken cancellation) => _ = (terminal, cancellation);

    public void AddTo(Command command) => command.SetAction(refuse);
}
