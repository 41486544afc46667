using System;
using System.IO;

namespace Runner.Results;

/// <summary>A file by which a run says that it is there: while it holds one in a folder, nobody else removes the folder.</summary>
internal sealed class RunMark : IDisposable
{
    private const string Prefix = ".kernels-run-";

    private readonly FileStream stream;

    private RunMark(FileStream stream) => this.stream = stream;

    /// <summary>Whether it is there, as it would not be if the folder had been removed meanwhile.</summary>
    public bool IsThere => File.Exists(stream.Name);

    /// <summary>Leaves a mark, which shows also whether the folder can be written to.</summary>
    public static RunMark Leave(string folder) => new(new FileStream(
        Path.Combine(folder, Prefix + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));

    /// <summary>Removes the marks of runs that were killed: nobody holds them.</summary>
    public static void RemoveThoseOfDeadRuns(string folder)
    {
        foreach (string mark in Directory.EnumerateFiles(folder, $"{Prefix}*"))
            Attempt.To(() => new FileStream(mark, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose());
    }

    public void Dispose() => stream.Dispose();
}
