using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using Kernels.Study.Provenance;

namespace Runner.Commands;

/// <summary>The usual help, under the command's own name, with examples at its end.</summary>
/// <param name="help">The usual help.</param>
/// <param name="examples">The last lines of the help of each command.</param>
internal sealed class HelpWithExamples(HelpAction help, Dictionary<Command, Func<string>> examples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        // The library shows the arguments of a command before and behind the name of another one within it, which refuses them.
        for (SymbolResult? around = parseResult.CommandResult.Parent; around is CommandResult outer; around = outer.Parent)
            foreach (Argument argument in outer.Command.Arguments)
                argument.Hidden = true;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using StringWriter usual = new() { NewLine = "\n" };
        parseResult.InvocationConfiguration.Output = usual;
        int exitCode = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(UnderOwnName(usual.ToString(), parseResult.RootCommandResult.Command.Name));
        output.Write(examples[parseResult.CommandResult.Command]());
        return exitCode;
    }

    // The library calls the program by the name of its file.
    private static string UnderOwnName(string usual, string file) =>
        usual.Replace($"Usage:\n  {file} ", $"Usage:\n  {ProductInfo.Name} ", StringComparison.Ordinal);
}
