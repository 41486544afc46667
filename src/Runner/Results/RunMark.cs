using System;
using System.IO;

namespace Runner.Results;

/// <summary>A file that shows the presence of a run: while the run holds it in a folder, no other run removes the folder.</summary>
internal sealed class RunMark : IDisposable
{
    private const string Prefix = ".kernels-run-";

    private readonly FileStream stream;

    private RunMark(FileStream stream) => this.stream = stream;

    /// <summary>Whether the mark still exists. It does not if someone removed the folder.</summary>
    public bool IsThere => File.Exists(stream.Name);

    /// <summary>Leaves a mark. It fails if the folder cannot be written to.</summary>
    public static RunMark Leave(string folder)
    {
        string path = Path.Combine(folder, Prefix + Path.GetRandomFileName());
        return new(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
    }

    /// <summary>Removes the marks of runs that were killed, beside this one. No process holds them.</summary>
    public void RemoveThoseOfDeadRuns()
    {
        foreach (string mark in Directory.EnumerateFiles(Path.GetDirectoryName(stream.Name)!, $"{Prefix}*"))
            if (Path.GetFileName(mark) != Path.GetFileName(stream.Name))
                Attempt.To(() => new FileStream(mark, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose());
    }

    public void Dispose() => stream.Dispose();
}
