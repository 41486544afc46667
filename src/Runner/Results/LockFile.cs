using System;
using System.IO;
using System.Threading;

namespace Runner.Results;

/// <summary>
/// A file that only one thread of one process holds at a time. The holder removes it on release. A holder that was killed leaves it behind, but free.
/// </summary>
internal sealed class LockFile : IDisposable
{
    private static readonly int[] heldElsewhere = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream stream;

    private LockFile(FileStream stream) => this.stream = stream;

    /// <summary>Takes the file, and waits while another holds it.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="OperationCanceledException">It was held until the wait was cancelled.</exception>
    public static LockFile Take(string path, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryTake(path) is LockFile taken)
                return taken;
            cancellation.WaitHandle.WaitOne(millisecondsTimeout: 20);
        }
    }

    /// <summary>Whether an operation failed because another holds the file. Linux, macOS and Windows each have their own number for it.</summary>
    public static bool IsHeldElsewhere(Exception exception) => exception is IOException && Array.IndexOf(heldElsewhere, exception.HResult) >= 0;

    public void Dispose()
    {
        // Removed before it is released, so that no one else can hold it in between.
        if (!OperatingSystem.IsWindows())
            File.Delete(stream.Name);
        stream.Dispose();
    }

    private static LockFile? TryTake(string path)
    {
        FileStream stream;
        try
        {
            FileOptions removal = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, removal);
        }
        catch (IOException exception) when (IsHeldElsewhere(exception))
        {
            return null;
        }
        if (Is(stream, path))
            return new LockFile(stream);

        stream.Dispose();
        return null;
    }

    // The previous holder may have removed the file after this process opened it. A time that no other file has shows whether the path still leads to it.
    private static bool Is(FileStream stream, string path)
    {
        File.SetLastWriteTimeUtc(stream.SafeFileHandle, DateTime.UnixEpoch.AddSeconds(Guid.NewGuid().GetHashCode() & int.MaxValue));
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(stream.SafeFileHandle);
    }
}
