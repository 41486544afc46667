using System.CommandLine;
using System.Threading;
using Kernels.Study.Digests;
using Kernels.Study.Provenance;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Prints the digests of functions, networks and a short study.</summary>
internal sealed class DigestCommand(Terminal terminal, CancellationToken cancellation)
{
    public int Run(ParseResult arguments)
    {
        terminal.Output.Write($"{RunEnvironment.Current}\n\n");
        foreach (string line in DigestList.Lines(cancellation))
            terminal.Output.Write($"{line}\n");
        return ExitCode.Done;
    }
}
