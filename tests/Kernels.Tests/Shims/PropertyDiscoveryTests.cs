using FsCheck.Xunit;
using Xunit.Abstractions;

namespace Kernels.Tests.Shims;

/// <summary>Properties that the test run itself finds: an instance with constructor arguments, and a static method.</summary>
public class PropertyDiscoveryTests(ITestOutputHelper output)
{
    [Property(MaxTest = 10)]
    public void AnInstanceGetsItsConstructorArguments(int number) => output.WriteLine($"{number}");

    [Property(MaxTest = 10)]
    public static bool AStaticMethodIsAProperty(int number) => number.Equals(number);
}
