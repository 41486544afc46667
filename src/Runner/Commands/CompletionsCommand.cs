using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Linq;
using System.Threading;
using Kernels.Study.Provenance;
using Runner.Completions;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Prints the script with which a shell completes this command line.</summary>
internal sealed class CompletionsCommand(Terminal terminal, CancellationToken cancellation)
{
    private readonly Argument<string> name = new("shell") { Description = "The shell that reads the script" };

    public void AddTo(Command command)
    {
        name.CompletionSources.Add(Names);
        command.Add(name);
        command.SetAction(Run);
    }

    /// <summary>The line for each shell that loads its script.</summary>
    public static string Examples() => string.Concat(Shells.All
        .Select(shell => $"  {shell.Install,-56} # in {shell.StartupFile}\n")
        .Prepend($"Example, with {ProductInfo.Name} on the path:\n"));

    private int Run(ParseResult arguments)
    {
        string given = arguments.GetRequiredValue(name);
        Shell shell = Shells.All.FirstOrDefault(shell => shell.Name == given)
            ?? throw new UsageException($"the {name.Name} is {(given.Length == 0 ? "empty" : given)}, but must be {UsageError.Allowed(name)}");
        terminal.Print(shell.Script, cancellation);
        return ExitCode.Done;
    }

    private IEnumerable<CompletionItem> Names(CompletionContext context) =>
        context.ParseResult.GetResult(name) is { Tokens.Count: > 0 }
            ? []
            : Shells.All.Select(shell => new CompletionItem(shell.Name, detail: $"For {shell.StartupFile}"));
}
