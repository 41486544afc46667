using System;
using System.Collections.Generic;
using System.IO;

namespace Runner.Output;

/// <summary>
/// The folder that takes the results. It is made and tried before any work, and is gone again
/// if it was made for a run that left nothing in it.
/// </summary>
internal sealed class ResultFolder : IDisposable
{
    private readonly string path;
    private readonly List<string> made = [];
    private bool holdsResults;

    private ResultFolder(string path) => this.path = path;

    /// <summary>Makes the folder where it is missing and tries to write to it.</summary>
    /// <exception cref="OutputException">The folder cannot be made or written to.</exception>
    public static ResultFolder Open(string path)
    {
        ResultFolder folder = new(path);
        try
        {
            folder.Make();
            folder.TryOut();
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            folder.Dispose();
            throw new OutputException($"--output is {path}, but must be a folder that can be written to ({exception.Message})", exception);
        }
    }

    /// <summary>Writes a file whole or not at all.</summary>
    /// <returns>The path of the file.</returns>
    public string Write(string name, byte[] content)
    {
        string file = Path.Combine(path, name);
        string unfinished = Path.Combine(path, $".{name}.{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllBytes(unfinished, content);
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(File.Delete, unfinished);
            throw new OutputException($"--output is {path}, but {name} could not be written there ({exception.Message})", exception);
        }
        holdsResults = true;
        return file;
    }

    public void Dispose()
    {
        if (holdsResults)
            return;

        foreach (string folder in made)
            TryDelete(Directory.Delete, folder);
    }

    // What is gone already need not go, and what someone else uses by now stays.
    private static void TryDelete(Action<string> delete, string path)
    {
        try
        {
            delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void Make()
    {
        for (string? folder = Path.GetFullPath(path); folder is not null && !Path.Exists(folder); folder = Path.GetDirectoryName(folder))
            made.Add(folder);
        Directory.CreateDirectory(path);
    }

    private void TryOut()
    {
        string trial = Path.Combine(path, $".{Path.GetRandomFileName()}");
        File.Create(trial, 1, FileOptions.DeleteOnClose).Dispose();
    }
}
