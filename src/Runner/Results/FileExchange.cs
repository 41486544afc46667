using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Kernels.Files;

namespace Runner.Results;

/// <summary>Puts files in the place of others, one after another. It puts all of them back unless <see cref="Keep"/> is called.</summary>
/// <param name="aside">A folder for what was there before.</param>
internal sealed class FileExchange(string aside) : IDisposable
{
    private readonly Stack<Action> steps = [];

    /// <summary>Moves a file to a place where another may be. A reader finds either the old file or the new one at any time.</summary>
    /// <exception cref="IOException">A folder is in its place.</exception>
    public void Put(string file, string place)
    {
        if (Directory.Exists(place))
            throw new IOException("It is a folder");
        if (Path.GetDirectoryName(place) != Path.GetDirectoryName(aside))
        {
            PutElsewhere(file, place);
            return;
        }
        if (!File.Exists(place))
        {
            File.Move(file, place);
            steps.Push(() => File.Delete(place));
            return;
        }

        string earlier = NextAside();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, File.GetUnixFileMode(place));
        File.Replace(file, place, earlier);
        steps.Push(() => File.Move(earlier, place, overwrite: true));
    }

    // A link may lead to another disk, to which no file can be moved in one step.
    private void PutElsewhere(string file, string place)
    {
        byte[]? earlier = File.Exists(place) ? File.ReadAllBytes(place) : null;
        WholeFile.Write(place, File.ReadAllBytes(file));
        if (earlier is null)
            steps.Push(() => File.Delete(place));
        else
            steps.Push(() => WholeFile.Write(place, earlier));
    }

    /// <summary>Removes a file.</summary>
    public void Remove(string file)
    {
        string earlier = NextAside();
        File.Move(file, earlier);
        steps.Push(() => File.Move(earlier, file));
    }

    /// <summary>Makes the exchange final.</summary>
    public void Keep() => steps.Clear();

    public void Dispose()
    {
        while (steps.TryPop(out Action? step))
            Attempt.To(step);
    }

    private string NextAside() => Path.Combine(aside, string.Create(CultureInfo.InvariantCulture, $"earlier-{steps.Count}"));
}
