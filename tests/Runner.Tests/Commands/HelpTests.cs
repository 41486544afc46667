using Kernels.Runner.Commands;
using Kernels.Runner.Tests.Support;

namespace Kernels.Runner.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("reproduce", "--help")]
    [InlineData("--help", "--epochs", "0")]
    public void HelpNamesTheOptionsAndEndsWithAnExample(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("[default: sigmoid,relu]", run.Output);
        Assert.Contains("[default: 0.05]", run.Output);
        Assert.EndsWith(" reproduce --activations sigmoid,relu,gelu --epochs 400 --output results/gelu\n", run.Output);
    }
}
