using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Kernels.Files;
using Runner.Output;

namespace Runner.Results;

/// <summary>Writes files out of sight, in a folder within the folder of the results, until all of them are complete.</summary>
internal sealed class StagedFiles : IDisposable
{
    private const string FolderName = ".kernels-unfinished";
    private const int Piece = 1 << 20;

    private readonly string location;
    private readonly string unfinished;
    private readonly List<ResultFile> files = [];
    private readonly List<ResultFile> special = [];

    private StagedFiles(string location) => (this.location, unfinished) = (location, Path.Combine(location, FolderName));

    /// <summary>Starts with an empty folder. The caller holds the lock, so any files there were left by a run that was killed.</summary>
    public static StagedFiles Begin(string location)
    {
        StagedFiles staged = new(location);
        staged.Clear();
        Directory.CreateDirectory(staged.unfinished);
        return staged;
    }

    /// <summary>Writes a file out of sight.</summary>
    public void Write(ResultFile file, CancellationToken cancellation)
    {
        using FileStream stream = new(Path.Combine(unfinished, file.Name), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (int start = 0; start < file.Content.Length; start += Piece)
        {
            cancellation.ThrowIfCancellationRequested();
            stream.Write(file.Content.AsSpan(start, Math.Min(Piece, file.Content.Length - start)));
        }
        files.Add(file);
    }

    /// <summary>Puts all files in place, or none, and removes the other files of an earlier run.</summary>
    /// <param name="begin">Hears the name of each file whose turn it is.</param>
    /// <param name="cancellation">Ends it before the first file is in place.</param>
    public void PutInPlace(Action<string> begin, CancellationToken cancellation)
    {
        // A device or a pipe cannot be put back. It comes first, while nothing else has changed.
        foreach (ResultFile file in files)
        {
            begin(file.Name);
            string place = RealPath.Of(Path.Combine(location, file.Name));
            if (File.Exists(place))
                Interruptible.Run(() => WriteIntoSpecial(place, file), cancellation);
        }
        cancellation.ThrowIfCancellationRequested();
        using FileExchange exchange = new(unfinished);
        foreach (string earlier in EarlierFiles.Beside(location, files))
        {
            begin(Path.GetFileName(earlier));
            exchange.Remove(earlier);
        }
        foreach (ResultFile file in files.Except(special))
        {
            begin(file.Name);
            exchange.Put(Path.Combine(unfinished, file.Name), RealPath.Of(Path.Combine(location, file.Name)));
        }
        exchange.Keep();
    }

    public void Dispose() => Attempt.To(Clear);

    // Special is a device, a pipe or an open descriptor.
    private void WriteIntoSpecial(string place, ResultFile file)
    {
        using FileStream? present = PresentFile.Open(place);
        if (present is null || PresentFile.IsPlain(place, present))
            return;

        present.Write(file.Content);
        // As for a saved network: the next to write there goes on behind it.
        _ = present.SafeFileHandle;
        special.Add(file);
    }

    private void Clear()
    {
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
    }
}
