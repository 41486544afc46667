using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Testing;

namespace Architecture.Tests;

/// <summary>Files of C# with the arrows between their folders.</summary>
internal sealed class SourceTree(IReadOnlyList<SourceFile> files)
{
    private readonly HashSet<string> folders = [.. files.Select(file => file.Folder)];

    public static string Root { get; } = Path.Combine(Repository.Root, "src");

    public IReadOnlyList<SourceFile> Files => files;

    /// <summary>All of <c>src</c>.</summary>
    public static SourceTree Read() => new([.. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar))
        .Where(parts => parts[1] is not ("obj" or "bin"))
        .Select(parts => new SourceFile(string.Join('.', parts[..^1]), parts[^1], File.ReadAllText(Path.Combine([Root, .. parts]))))]);

    /// <summary>A file that uses what another folder declares, and that folder.</summary>
    public IEnumerable<(SourceFile From, string To)> Arrows(Layers layers)
    {
        foreach (SourceFile file in files)
        {
            foreach (string used in file.Usings)
                if (FolderOf(used) is string folder && folder != file.Folder)
                    yield return (file, folder);

            // What the project's own folder declares is seen in all below it without a using.
            string project = layers.ProjectOf(file.Folder);
            if (project != file.Folder && TypesOf(project).Except(TypesOf(file.Folder)).Any(file.Words.Contains))
                yield return (file, project);
        }
    }

    /// <summary>The files of a folder that declare a type whose name is found in a file.</summary>
    public IEnumerable<SourceFile> Used(SourceFile by, string folder) => files.Where(file => file.Folder == folder && file.Types.Any(by.Words.Contains));

    // A using may name a type of the folder.
    private string? FolderOf(string used)
    {
        for (string name = used; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('.'))])
            if (folders.Contains(name))
                return name;
        return null;
    }

    private IEnumerable<string> TypesOf(string folder) => files.Where(file => file.Folder == folder).SelectMany(file => file.Types);
}
