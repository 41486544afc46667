using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using Kernels.Study;
using Kernels.Study.Digests;
using Kernels.Study.Provenance;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Prints the digests of functions, networks and a short study.</summary>
internal sealed class DigestCommand(Terminal terminal, CancellationToken cancellation)
{
    public int Run(ParseResult arguments)
    {
        terminal.Print($"{RunEnvironment.Current}\n\n", cancellation);
        using ProgressBar progress = new(terminal, new StudyProgress("computing digests"));
        using IEnumerator<string> lines = DigestList.Lines(cancellation).GetEnumerator();
        while (Interruptible.Compute(lines.MoveNext, cancellation))
        {
            progress.Hide();
            terminal.Print($"{lines.Current}\n", cancellation);
        }
        return ExitCode.Done;
    }
}
