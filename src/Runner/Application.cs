using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using Kernels.Study;
using Kernels.Study.Provenance;
using Runner.Commands;
using Runner.Output;

namespace Runner;

/// <summary>The program from its arguments to its exit code.</summary>
internal static class Application
{
    /// <summary>Runs the program. Every ending becomes an exit code here and, unless all went well, one line of message.</summary>
    public static int Run(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            return Answer(arguments, terminal, cancellation);
        }
        catch (Exception exception)
        {
            (int exitCode, string message) = Ending(exception);
            terminal.Tell($"{ProductInfo.Name}: {InOneLine(message)}\n", cancellation);
            return exitCode;
        }
    }

    private static int Answer(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        ParserConfiguration parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        ParseResult result = KernelsCommand.Create(arguments, terminal, cancellation).Parse(arguments, parsing);
        if (result.Errors.Count > 0)
            throw new UsageException(UsageError.Describe(result));

        // The library prints help and suggestions. Run catches exceptions, and Program handles Ctrl-C.
        using StringWriter printed = new() { NewLine = "\n" };
        int exitCode = result.Invoke(new InvocationConfiguration
        {
            Output = printed,
            Error = TextWriter.Null,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
        if (printed.GetStringBuilder().Length > 0)
            terminal.Print(printed.ToString(), cancellation);
        return exitCode;
    }

    private static (int ExitCode, string Message) Ending(Exception exception) => exception switch
    {
        UsageException or UnscalableDataException => (ExitCode.BadUsage, exception.Message),
        OutputException => (ExitCode.OutputFailed, exception.Message),
        InterruptedWorkException => (ExitCode.Interrupted, exception.Message),
        OperationCanceledException => (ExitCode.Interrupted, "interrupted; nothing was written"),
        OutOfMemoryException => (ExitCode.Failed, "there is not enough memory for this run"),
        _ => (ExitCode.Failed, $"a fault of this program ({exception.GetType().Name}: {exception.Message})"),
    };

    // An argument may hold line feeds or escape codes, but the message must stay one plain line.
    private static string InOneLine(string message) => string.Concat(message.Select(character => char.IsControl(character) ? ' ' : character));
}
