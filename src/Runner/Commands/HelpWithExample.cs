using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kernels.Runner.Commands;

/// <summary>The usual help, and an example at its end.</summary>
internal sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int exitCode = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.Write(
            "Example:\n  dotnet run -c Release --project src/Runner -- reproduce --activations sigmoid,relu,gelu --epochs 400 --output results/gelu\n");
        return exitCode;
    }
}
