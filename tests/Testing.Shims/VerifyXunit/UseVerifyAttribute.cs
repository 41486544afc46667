using System;
using System.Reflection;
using System.Threading;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>Tells <see cref="Verifier"/> which test runs. The build puts it on every test assembly, as the package's does.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class UseVerifyAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<MethodInfo?> running = new();

    internal static MethodInfo RunningTest =>
        running.Value ?? throw new InvalidOperationException("No test is running: Verify must be called from a test method.");

    public override void Before(MethodInfo methodUnderTest) => running.Value = methodUnderTest;

    public override void After(MethodInfo methodUnderTest) => running.Value = null;
}
