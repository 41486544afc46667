using System;
using System.Linq;
using System.Reflection;

namespace Kernels.Generator.Diagnostics;

/// <summary>
/// The address of a diagnostic's page. The address of the repository is the build's property <c>RepositoryUrl</c>, which the
/// SDK writes into the assembly; built without it, diagnostics have no link.
/// </summary>
internal static class HelpLink
{
    private static readonly string? repository = typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "RepositoryUrl")?.Value;

    public static string? Of(string id) => Of(repository, id);

    /// <summary>The page of a diagnostic in a repository; null where a browser cannot open the address.</summary>
    public static string? Of(string? repository, string id)
    {
        const string suffix = ".git";
        if (repository is null || !repository.StartsWith("https://", StringComparison.Ordinal))
            return null;
        string address = repository.EndsWith(suffix, StringComparison.Ordinal) ? repository.Substring(0, repository.Length - suffix.Length) : repository;
        return $"{address.TrimEnd('/')}/blob/main/docs/diagnostics/{id}.md";
    }
}
