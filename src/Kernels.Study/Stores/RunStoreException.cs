using System;
using Microsoft.Data.Sqlite;

namespace Kernels.Study.Stores;

/// <summary>Thrown where a store of runs cannot be used; the message says in one line which file it is, what is wrong and what helps.</summary>
public sealed class RunStoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    internal const string IsReadOnly = "is read-only; make it writable, or name another file";

    internal static RunStoreException Of(string path, SqliteException failure)
    {
        string reason = failure.SqliteErrorCode switch
        {
            Busy or Locked => "is in use by another process; wait for it, or name another file",
            ReadOnly => IsReadOnly,
            InputOutput => "cannot be read or written: the disk fails, or a quota or the greatest size of a file is reached; "
                + "mend that, and the same command goes on",
            Corrupt => "is damaged; delete it, and its runs are made anew",
            Full => "cannot grow, as the disk is full; make room, and the same command goes on where it stopped",
            CannotOpen => "cannot be opened; its folder must exist, and both must be writable",
            NotADatabase => "is no store of runs, or its beginning is damaged; name another file",
            _ => $"cannot be used: {failure.Message.ReplaceLineEndings(" ")}",
        };
        return new RunStoreException($"{path} {reason}.", failure);
    }
}
