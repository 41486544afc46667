using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Runner.Commands;

/// <summary>The usual help, with examples at its end.</summary>
/// <param name="help">The usual help.</param>
/// <param name="examples">The last lines of the help of each command.</param>
internal sealed class HelpWithExamples(HelpAction help, Dictionary<Command, Func<string>> examples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.Write(examples[parseResult.CommandResult.Command]());
        return exitCode;
    }
}
