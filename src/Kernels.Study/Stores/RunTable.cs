using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Sweeps;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Kernels.Study.Stores;

/// <summary>Finds and writes runs in the tables of a store.</summary>
internal sealed class RunTable(RunDatabase database)
{
    private readonly CellTable cells = new(database);
    private readonly NameTable names = new(database);
    private readonly Dictionary<RunSettings, UInt128> cellKeys = [];

    /// <summary>The results of those of some runs that are there, and null for each of the others.</summary>
    /// <exception cref="RunStoreException">The file cannot be read, or a row of it is damaged.</exception>
    public RunResult?[] Find(IReadOnlyList<RunSettings> runs)
    {
        RunResult?[] results = new RunResult?[runs.Count];
        database.Find(
            "SELECT checksum, names, measures, parameters FROM runs JOIN details ON details.run = runs.id WHERE key = ?1",
            runs.Select(run => RunKey.ToBytes(KeyOf(run))), (place, row) => results[place] = Read(runs[place], row));
        return results;
    }

    /// <summary>The result of the run of a number.</summary>
    /// <exception cref="RunStoreException">The file cannot be read, or the row is damaged.</exception>
    public RunResult Read(long id, RunSettings run)
    {
        RunResult? result = null;
        database.Scan(
            FormattableString.Invariant($"SELECT checksum, names, measures, parameters FROM runs JOIN details ON details.run = runs.id WHERE id = {id}"),
            row => result = Read(run, row));
        return result ?? throw Damaged("a run has no measures");
    }

    /// <summary>Writes results in one transaction: all of them or none.</summary>
    /// <exception cref="RunStoreException">The file cannot be written.</exception>
    public void Write(IReadOnlyList<RunResult> results) => database.Guarded(() =>
    {
        using SqliteTransaction transaction = database.Begin();
        using SqliteCommand run = database.Command(
            $"""
            INSERT INTO runs (key, cell, data_seed, split_seed, network_seed, order_seed, checksum, {string.Join(", ", HeadlineMeasures.Columns)})
            VALUES ($key, $cell, $data_seed, $split_seed, $network_seed, $order_seed, $checksum, ${string.Join(", $", HeadlineMeasures.Columns)})
            ON CONFLICT (key) DO UPDATE SET checksum = excluded.checksum RETURNING id
            """);
        using SqliteCommand details = database.Command("INSERT OR REPLACE INTO details VALUES ($run, $names, $measures, $parameters)");
        (run.Transaction, details.Transaction) = (transaction, transaction);
        foreach (RunResult result in results)
        {
            Bind(run, result, transaction);
            details.Parameters.Clear();
            details.Parameters.AddWithValue("$run", run.ExecuteScalar());
            details.Parameters.AddWithValue("$names", names.IdOf(string.Join(',', result.Measures.Keys), transaction));
            details.Parameters.AddWithValue("$measures", NumberBlob.Of([.. result.Measures.Values]));
            details.Parameters.AddWithValue("$parameters", NumberBlob.Of(result.Parameters));
            details.ExecuteNonQuery();
        }
        transaction.Commit();
    });

    private void Bind(SqliteCommand command, RunResult result, SqliteTransaction transaction)
    {
        RunSettings run = result.Settings;
        UInt128 cell = CellKeyOf(run);
        command.Parameters.Clear();
        command.Parameters.AddWithValue("$key", RunKey.ToBytes(RunKey.Of(cell, run.DataSeed, run.SplitSeed, run.NetworkSeed, run.OrderSeed)));
        command.Parameters.AddWithValue("$cell", cells.IdOf(run, cell, transaction));
        command.Parameters.AddWithValue("$data_seed", (long)run.DataSeed);
        command.Parameters.AddWithValue("$split_seed", run.SplitSeed is uint split ? (long)split : DBNull.Value);
        command.Parameters.AddWithValue("$network_seed", (long)run.NetworkSeed);
        command.Parameters.AddWithValue("$order_seed", run.OrderSeed is uint order ? (long)order : DBNull.Value);
        command.Parameters.AddWithValue("$checksum", Checksum(result));
        for (int index = 0; index < HeadlineMeasures.Columns.Count; index++)
        {
            double value = result.Of(HeadlineMeasures.Measures[index]);
            command.Parameters.AddWithValue($"${HeadlineMeasures.Columns[index]}", double.IsNaN(value) ? DBNull.Value : value);
        }
    }

    private UInt128 KeyOf(RunSettings run) => RunKey.Of(CellKeyOf(run), run.DataSeed, run.SplitSeed, run.NetworkSeed, run.OrderSeed);

    /// <summary>The key of a run's cell, which is hashed once for all its seeds.</summary>
    private UInt128 CellKeyOf(RunSettings run)
    {
        RunSettings cell = run with { DataSeed = 0, SplitSeed = null, NetworkSeed = 0, OrderSeed = null };
        if (!cellKeys.TryGetValue(cell, out UInt128 key))
            cellKeys.Add(cell, key = RunKey.OfCell(cell, MeasureNames.Version));
        return key;
    }

    private RunResult Read(RunSettings run, sqlite3_stmt row)
    {
        MeasureColumns columns = names.Of(raw.sqlite3_column_int64(row, 1));
        ReadOnlySpan<byte> measureBytes = raw.sqlite3_column_blob(row, 2);
        ReadOnlySpan<byte> parameterBytes = raw.sqlite3_column_blob(row, 3);
        double[]? numbers = NumberBlob.Read(measureBytes);
        double[]? parameters = NumberBlob.Read(parameterBytes);
        if (numbers?.Length != columns.Names.Count || parameters is null)
            throw Damaged($"a run has {measureBytes.Length} bytes for {columns.Names.Count} measures");

        RunResult result = new(run, new MeasureRow(columns, numbers)) { Parameters = parameters };
        return Checksum(result) == raw.sqlite3_column_int64(row, 0) ? result : throw Damaged("the numbers of a run are not those that were written");
    }

    private static long Checksum(RunResult result) => unchecked((long)RunDigest.Of([result]).Value);

    private RunStoreException Damaged(string how) => new($"{database.Path} is damaged: {how}; delete it, and its runs are made anew.");
}
