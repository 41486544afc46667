using System.Reflection;

namespace Kernels.Study.Provenance;

/// <summary>Names and version of this program.</summary>
public static class ProductInfo
{
    /// <summary>The name in messages, help and completions: that of the .NET tool's command.</summary>
    public const string Name = "kernels";

    /// <summary>The command that builds and starts it in a clone of the repository; its arguments follow after two dashes.</summary>
    public const string Command = "dotnet run -c Release --project src/Runner";

    // The compiler appends the commit to the version, as in 0.1.0+f8f2c4c.
    private static readonly string[] parts =
        (typeof(ProductInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+', 2);

    /// <summary>The version without the commit, which has no place in results that should not change with it.</summary>
    public static string Version => parts[0];

    /// <summary>The commit that this program was built at; null where it was built without git.</summary>
    public static string? Commit => parts.Length > 1 ? parts[1] : null;
}
