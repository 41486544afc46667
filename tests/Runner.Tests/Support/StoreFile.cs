using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;

namespace Runner.Tests.Support;

/// <summary>Looks into a store from outside.</summary>
internal static class StoreFile
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan tables = TimeSpan.FromSeconds(0.3);

    /// <summary>Every run with all its bits, as text, in the order of the keys.</summary>
    public static string[] Rows(string path) => Query(
        path,
        """
        SELECT hex(key) || ' ' || measure_names.names || ' ' || hex(measures) || ' ' || hex(parameters)
        FROM runs JOIN details ON details.run = runs.id JOIN measure_names ON measure_names.id = details.names ORDER BY key
        """);

    /// <summary>The number of runs in a file that SQLite finds sound.</summary>
    public static int SoundRows(string path)
    {
        Assert.Equal(["ok"], Query(path, "PRAGMA integrity_check"));
        return int.Parse(Query(path, "SELECT count(*) FROM runs").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Waits until a process has written a batch of runs to its store.</summary>
    public static async Task WaitForGrowth(string path, Process writer)
    {
        // The tables of a new store are written first; batches come twice a second.
        Stopwatch watch = Stopwatch.StartNew();
        TimeSpan opened = TimeSpan.MaxValue;
        for (long before = 0; watch.Elapsed < patience && !writer.HasExited; await Task.Delay(10))
        {
            FileInfo log = new($"{path}-wal");
            long size = log.Exists ? log.Length : 0;
            if (size > 0 && opened == TimeSpan.MaxValue)
                opened = watch.Elapsed;
            if (size > before && watch.Elapsed - opened > tables)
                return;
            before = size;
        }
        Assert.Fail($"{path} did not grow.");
    }

    private static string[] Query(string path, string text)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return [.. rows];
    }
}
