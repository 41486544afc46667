using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Kernels.Generator.Tests.Documents;

/// <summary>Pages of the repository and the code they show.</summary>
internal static class Document
{
    /// <summary>The fenced blocks of a page in one language.</summary>
    /// <param name="page">The page, such as <c>docs/training.md</c>.</param>
    /// <param name="language">The word behind the fence.</param>
    public static string[] Blocks(string page, string language) =>
        [.. File.ReadAllText(PathOf(page)).Split($"```{language}\n")[1..].Select(part => part[..part.IndexOf("\n```", StringComparison.Ordinal)])];

    /// <summary>Where a page lies.</summary>
    public static string PathOf(string page) => Path.Combine(Root(), page);

    private static string Root([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..");
}
