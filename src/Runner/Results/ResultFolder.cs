using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using Runner.Output;

namespace Runner.Results;

/// <summary>
/// The folder of the results. A run makes it and tries to write to it before any work. A run that made it and left nothing in it removes it
/// again, unless another run is there by then. The files of a run appear together or not at all.
/// </summary>
internal sealed class ResultFolder : IDisposable
{
    private const string LockName = ".kernels-writing";
    private const int MostTries = 5;

    private readonly string given;
    private readonly List<string> made = [];
    private string location = "";
    private RunMark? mark;
    private bool holdsResults;

    private ResultFolder(string given) => this.given = given;

    /// <summary>Makes the folder if it is missing, and tries to write to it.</summary>
    /// <exception cref="OutputException">The folder cannot be made or written to.</exception>
    public static ResultFolder Open(string path)
    {
        ResultFolder folder = new(path);
        try
        {
            folder.location = FolderPath.Resolve(path);
            folder.Enter();
            return folder;
        }
        catch (Exception exception) when (Attempt.IsFailure(exception))
        {
            folder.Dispose();
            throw new OutputException($"--output is {path}, but must be a folder that can be written to ({exception.Message})", exception);
        }
    }

    /// <summary>The path of a file in the folder, in the user's notation of the folder.</summary>
    public string PathOf(string name) => Path.Combine(FolderPath.TurnsBack(given) ? location : given, name);

    /// <summary>Puts the files of a run in place of those of an earlier run: all of them, or none. Two runs wait for each other.</summary>
    /// <param name="files">All files of the run.</param>
    /// <param name="cancellation">Cancels the exchange until the first file is in place.</param>
    /// <exception cref="OutputException">A file could not be written.</exception>
    /// <exception cref="OperationCanceledException">The exchange was cancelled.</exception>
    public void Put(IReadOnlyList<ResultFile> files, CancellationToken cancellation)
    {
        string current = files[0].Name;
        try
        {
            Persist(PutOnce);
            holdsResults = true;
        }
        catch (Exception exception) when (Attempt.IsFailure(exception))
        {
            throw new OutputException($"--output is {given}, but {current} could not be written there ({exception.Message})", exception);
        }

        void PutOnce()
        {
            // Someone may have removed the folder during the run.
            if (mark is not { IsThere: true })
                Enter();
            using LockFile writing = LockFile.Take(Path.Combine(location, LockName), cancellation);
            mark!.RemoveThoseOfDeadRuns();
            using StagedFiles staged = StagedFiles.Begin(location);
            foreach (ResultFile file in files)
            {
                current = file.Name;
                staged.Write(file, cancellation);
            }
            staged.PutInPlace(name => current = name, cancellation);
        }
    }

    public void Dispose()
    {
        mark?.Dispose();
        if (!holdsResults)
            foreach (string folder in made)
                Attempt.To(() => Directory.Delete(folder));
    }

    private void Enter() => Persist(() =>
    {
        mark?.Dispose();
        for (string? folder = location; folder is not null && !Path.Exists(folder); folder = Path.GetDirectoryName(folder))
            made.Add(folder);
        Directory.CreateDirectory(location);
        mark = RunMark.Leave(location);
    });

    // At this moment another run may remove the folder that it made in vain, or open a mark to see whether its run is dead.
    private static void Persist(Action action)
    {
        for (int tries = 1; ; tries++)
            try
            {
                action();
                return;
            }
            catch (IOException exception) when (tries < MostTries && (exception is DirectoryNotFoundException || LockFile.IsHeldElsewhere(exception)))
            {
                Thread.Sleep(tries);
            }
    }
}
