using Xunit.Abstractions;

namespace Kernels.Tests.Shims;

/// <summary>No option set, so that xunit takes its defaults.</summary>
internal sealed class DefaultDiscoveryOptions : ITestFrameworkDiscoveryOptions
{
    public TValue? GetValue<TValue>(string name) => default;

    public void SetValue<TValue>(string name, TValue value)
    {
    }
}
