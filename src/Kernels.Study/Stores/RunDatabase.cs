using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kernels.Study.Stores;

/// <summary>The file of a store: an SQLite database with a mark of its own and the version of its tables. One process has it at a time.</summary>
/// <remarks>Writes go to a log beside it (WAL), so that a process that is killed loses what it had not yet written and nothing else.</remarks>
internal sealed class RunDatabase : IDisposable
{
    /// <summary>Marks an SQLite file as a store of runs: "KRun".</summary>
    private const int ApplicationId = 0x4B52756E;

    private readonly SqliteConnection connection;

    private RunDatabase(string path)
    {
        Path = path;
        // SQLite has a meaning of its own for names such as :memory:, but none for a full path.
        string file = System.IO.Path.GetFullPath(path);
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 }.ToString());
    }

    public string Path { get; }

    /// <summary>Opens a file, or makes it where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pragma">A further setting, for tests of a disk that is full or may not be written.</param>
    /// <exception cref="RunStoreException">The file cannot be used.</exception>
    public static RunDatabase Open(string path, string? pragma = null)
    {
        RunDatabase database = new(path);
        try
        {
            database.Guarded(() => database.Prepare(pragma));
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file that must be there.</summary>
    /// <exception cref="RunStoreException">It is not there, or cannot be used.</exception>
    public static RunDatabase OpenExisting(string path) =>
        System.IO.File.Exists(path) ? Open(path) : throw new RunStoreException($"{path} is not there.");

    /// <summary>Does something with the database, and says it in one line where that fails.</summary>
    public void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (SqliteException failure)
        {
            throw RunStoreException.Of(Path, failure);
        }
    }

    public SqliteCommand Command(string text)
    {
        SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this folder.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Reads rows without making objects of them: a million in a fraction of a second.</summary>
    /// <param name="text">The query.</param>
    /// <param name="row">Reads the columns of a row.</param>
    public void Scan(string text, Action<sqlite3_stmt> row) => Guarded(() =>
    {
        sqlite3 handle = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(handle, text, out sqlite3_stmt statement), handle);
        using (statement)
        {
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
                row(statement);
            if (code != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(code, handle);
        }
    });

    /// <summary>Looks rows up by their keys without making objects of them.</summary>
    /// <param name="text">The query, whose first parameter is the key.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="row">Reads the columns of the row of the key at a place, where there is one.</param>
    public void Find(string text, IEnumerable<byte[]> keys, Action<int, sqlite3_stmt> row) => Guarded(() =>
    {
        sqlite3 handle = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(handle, text, out sqlite3_stmt statement), handle);
        using (statement)
        {
            foreach ((int place, byte[] key) in keys.Index())
            {
                SqliteException.ThrowExceptionForRC(raw.sqlite3_bind_blob(statement, 1, key), handle);
                int code = raw.sqlite3_step(statement);
                if (code == raw.SQLITE_ROW)
                    row(place, statement);
                else if (code != raw.SQLITE_DONE)
                    SqliteException.ThrowExceptionForRC(code, handle);
                raw.sqlite3_reset(statement);
            }
        }
    });

    public SqliteTransaction Begin() => connection.BeginTransaction();

    public void Dispose() => connection.Dispose();

    private void Prepare(string? pragma)
    {
        connection.Open();
        // SQLite opens such a file too, and fails later without saying why.
        if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            throw new RunStoreException($"{Path} {RunStoreException.IsReadOnly}.");
        Execute("PRAGMA locking_mode = EXCLUSIVE");
        (long mark, long version) = (Number("PRAGMA application_id"), Number("PRAGMA user_version"));
        long tables = Number("SELECT count(*) FROM sqlite_schema");
        bool isNew = mark == 0 && version == 0 && tables == 0;
        if (!isNew && mark != ApplicationId)
            throw new RunStoreException($"{Path} is a database of another program; name another file.");
        if (version > StoreTables.Version)
            throw new RunStoreException(
                $"{Path} was written by a newer version of this program: its tables are of version {version}, this one knows {StoreTables.Version}.");

        if (!isNew && version < StoreTables.Version)
            throw new RunStoreException(
                $"{Path} was written by an older version of this program: its tables are of version {version}, this one has {StoreTables.Version}; "
                + "name another file.");

        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = NORMAL");
        if (pragma is not null)
            Execute(pragma);
        // The version is written each time: a file that cannot be written is told here, and no other process gets in from now on.
        string tablesOfNew = isNew ? StoreTables.Text : "";
        Execute($"BEGIN IMMEDIATE; {tablesOfNew} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {StoreTables.Version}; COMMIT");
    }

    public void Execute(string text)
    {
        using SqliteCommand command = Command(text);
        command.ExecuteNonQuery();
    }

    /// <summary>The whole number that a query gives.</summary>
    public long Number(string text)
    {
        using SqliteCommand command = Command(text);
        return (long)command.ExecuteScalar()!;
    }
}
