using System;
using System.IO;

namespace Kernels.Files;

/// <summary>
/// A file that is written whole or not at all: its content is on the disk beside its place before it takes it.
/// A special file (a device, a pipe, an open descriptor) is never replaced; the content is written into it.
/// </summary>
internal sealed class WholeFile : IDisposable
{
    private const UnixFileMode Permissions =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const string FolderForbidsIt = "its folder does not allow a file to be made or replaced";

    private readonly string place;
    private readonly Action<Stream> content;
    private FileStream? special;
    private string? unfinished;

    private WholeFile(string place, Action<Stream> content) => (this.place, this.content) = (place, content);

    /// <summary>Writes a file, through the symbolic links at its path. One that is there keeps its permissions.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or the file or its folder does not allow it.</exception>
    public static void Write(string path, byte[] content) => Write(path, stream => stream.Write(content));

    /// <summary>Writes a file that need not be in memory as a whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Writes the content. A plain file is seekable, a pipe is not. What it throws leaves the present file as it was.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or the file or its folder does not allow it.</exception>
    public static void Write(string path, Action<Stream> content)
    {
        using WholeFile file = Prepare(path, content);
        file.Commit();
    }

    /// <summary>Writes the content beside the file's place, under a hidden name, or opens a special file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The path is a folder's, or the file or its folder does not allow it.</exception>
    public static WholeFile Prepare(string path, byte[] content) => Prepare(path, stream => stream.Write(content));

    private static WholeFile Prepare(string path, Action<Stream> content)
    {
        WholeFile file = new(RealPath.Of(path), content);
        try
        {
            file.Begin();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Puts the file in its place, or writes into what is no plain file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder does not allow it.</exception>
    public void Commit()
    {
        if (special is not null)
        {
            Explained(() => content(special), "it is not open for writing");
            // Asking for the handle moves the descriptor behind what was written, for those who write to it next.
            _ = special.SafeFileHandle;
        }
        else
        {
            Explained(() => File.Move(unfinished!, place, overwrite: true), FolderForbidsIt);
            unfinished = null;
        }
    }

    /// <summary>Leaves nothing of a file that did not get to its place.</summary>
    public void Dispose()
    {
        special?.Dispose();
        if (unfinished is null)
            return;
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The reason why the file was not written is on its way to the caller.
        }
    }

    private void Begin()
    {
        FileStream? present = PresentFile.Open(place);
        if (present is not null && !PresentFile.IsPlain(place, present))
        {
            special = present;
            return;
        }
        using (present)
            Explained(() => WriteBeside(present), FolderForbidsIt);
    }

    private void WriteBeside(FileStream? present)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = 0 };
        UnixFileMode? permissions = null;
        if (present is not null && !OperatingSystem.IsWindows())
            options.UnixCreateMode = permissions = File.GetUnixFileMode(present.SafeFileHandle) & Permissions;

        // Shorter than the longest name that is allowed, whatever the file's own name is.
        string path = Path.Combine(Path.GetDirectoryName(place)!, $".kernels-{Path.GetRandomFileName()}");
        using FileStream stream = new(path, options);
        unfinished = path;
        if (permissions is UnixFileMode kept && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(stream.SafeFileHandle, kept);
        content(stream);
        stream.Flush(flushToDisk: true);
    }

    // The framework's messages name the unfinished file, which nobody asked for, or none.
    private void Explained(Action write, string whyForbidden)
    {
        try
        {
            write();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnauthorizedAccessException($"'{place}' cannot be written: {whyForbidden}.", exception);
        }
        catch (IOException exception)
        {
            throw new IOException($"'{place}' cannot be written: {exception.Message}", exception);
        }
    }
}
