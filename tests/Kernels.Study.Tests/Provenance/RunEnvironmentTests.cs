using System.Runtime.InteropServices;
using Kernels.Study.Provenance;

namespace Kernels.Study.Tests.Provenance;

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
