using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using Kernels.Study.Provenance;
using Runner.Commands;
using Runner.Output;

namespace Runner;

/// <summary>The program from its arguments to its exit code.</summary>
internal static class Application
{
    public static int Run(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            ParserConfiguration parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
            ParseResult result = KernelsCommand.Create(terminal, cancellation).Parse(arguments, parsing);
            return result.Errors.Count > 0
                ? Fail(terminal, ExitCode.BadUsage, UsageError.Describe(result))
                : result.Invoke(Invocation(terminal));
        }
        catch (UsageException exception)
        {
            return Fail(terminal, ExitCode.BadUsage, exception.Message);
        }
        catch (OutputException exception)
        {
            return Fail(terminal, ExitCode.OutputFailed, exception.Message);
        }
        catch (IOException exception)
        {
            return Fail(terminal, ExitCode.OutputFailed, $"the results could not be printed ({exception.Message})");
        }
        catch (OperationCanceledException)
        {
            return Fail(terminal, ExitCode.Interrupted, "interrupted; nothing was written");
        }
    }

    // Exceptions come up to Run, and Program itself hears of Ctrl-C.
    private static InvocationConfiguration Invocation(Terminal terminal) => new()
    {
        Output = terminal.Output,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    private static int Fail(Terminal terminal, int exitCode, string message)
    {
        // An argument may hold line feeds or escape codes; the message stays one plain line.
        string line = string.Concat(message.Select(character => char.IsControl(character) ? ' ' : character));
        terminal.Error.Write($"{ProductInfo.Name}: {line}\n");
        return exitCode;
    }
}
