using System;
using System.Reflection;

namespace Kernels.Runner.Output;

/// <summary>Name and version of this program.</summary>
internal static class ProductInfo
{
    public const string Name = "kernels";

    /// <summary>The executable, as one calls it.</summary>
    public const string Program = "Runner";

    public static string Version { get; } = ReadVersion();

    private static string ReadVersion()
    {
        string version = typeof(ProductInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

        // The compiler appends the commit, which has no place in results that should not change with it.
        int commit = version.IndexOf('+', StringComparison.Ordinal);
        return commit < 0 ? version : version[..commit];
    }
}
