using System.Runtime.InteropServices;
using Kernels.Runner.Output;

namespace Kernels.Runner.Tests.Output;

public sealed class RunEnvironmentTests
{
    [Fact]
    public void ItIsOnePlainLineThatEndsWithTheRuntime()
    {
        string line = RunEnvironment.Current.ToString();
        Assert.DoesNotContain(line, char.IsControl);
        Assert.EndsWith(RuntimeInformation.FrameworkDescription, line);
        Assert.Equal(4, line.Split(", ").Length);
    }
}
