using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;
using Microsoft.Data.Sqlite;

namespace Kernels.Study.Stores;

/// <summary>Puts the runs of several stores into one.</summary>
public static class StoreMerge
{
    private const string Cell = "key, version, activation, shape, learning_rate, epochs, batch_size, samples, noise, test_fraction, scale, geometry, "
        + "straight_line";

    private static readonly string run = $"data_seed, split_seed, network_seed, order_seed, checksum, {string.Join(", ", HeadlineMeasures.Columns)}";

    /// <summary>Merges stores. What the output holds already stays.</summary>
    /// <param name="parts">The files to take runs from. They are not changed.</param>
    /// <param name="output">The file to put them into.</param>
    /// <param name="progress">Hears how many files are done.</param>
    /// <param name="cancellation">Ends the work after the file on its way, which is taken whole or not at all.</param>
    /// <exception cref="RunStoreException">A file cannot be used, is of another version, or has other numbers for a run than another file.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static StoreSummary Merge(IReadOnlyList<string> parts, string output, IProgress<int>? progress, CancellationToken cancellation)
    {
        foreach (string part in parts)
        {
            if (Path.GetFullPath(part) == Path.GetFullPath(output))
                throw new RunStoreException($"{output} is both a part and the output; name another output.");
            Check(part);
        }
        using RunDatabase whole = RunDatabase.Open(output);
        foreach ((int index, string part) in parts.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            whole.Guarded(() => Take(whole, part));
            progress?.Report(index + 1);
        }
        return new StoreSummary(whole.Number("SELECT count(*) FROM runs"), StoreDigest.Of(whole).ToString(), new ShardTable(whole).Gaps());
    }

    private static void Check(string part)
    {
        using RunDatabase database = RunDatabase.OpenExisting(part);
        database.Guarded(() =>
        {
            long other = database.Number($"SELECT coalesce(max(version), {MeasureNames.Version}) FROM cells WHERE version <> {MeasureNames.Version}");
            if (other != MeasureNames.Version)
                throw new RunStoreException(
                    FormattableString.Invariant($"{part} has runs of version {other} of the measures, this program makes version {MeasureNames.Version}."));
        });
    }

    private static void Take(RunDatabase whole, string part)
    {
        using SqliteCommand attach = whole.Command("ATTACH $part AS part");
        attach.Parameters.AddWithValue("$part", part);
        attach.ExecuteNonQuery();
        try
        {
            using SqliteTransaction transaction = whole.Begin();
            long different = whole.Number(
                "SELECT count(*) FROM part.runs AS theirs CROSS JOIN main.runs AS ours ON ours.key = theirs.key WHERE ours.checksum <> theirs.checksum");
            if (different > 0)
                throw new RunStoreException($"{part} has other numbers than the files before it for {different} of the same runs; one of them is damaged.");
            whole.Execute(
                $"""
                INSERT OR IGNORE INTO main.measure_names (names) SELECT names FROM part.measure_names ORDER BY id;
                INSERT OR IGNORE INTO main.cells ({Cell}) SELECT {Cell} FROM part.cells ORDER BY id;
                INSERT OR IGNORE INTO main.runs (key, cell, {run}) SELECT theirs.key, main.cells.id, {run}
                    FROM part.runs AS theirs CROSS JOIN part.cells ON part.cells.id = theirs.cell CROSS JOIN main.cells ON main.cells.key = part.cells.key;
                INSERT OR IGNORE INTO main.details (run, names, measures, parameters) SELECT ours.id, main.measure_names.id, measures, parameters
                    FROM part.details CROSS JOIN part.runs AS theirs ON theirs.id = run CROSS JOIN main.runs AS ours ON ours.key = theirs.key
                    CROSS JOIN part.measure_names ON part.measure_names.id = part.details.names
                    CROSS JOIN main.measure_names ON main.measure_names.names = part.measure_names.names;
                INSERT INTO main.shards SELECT * FROM part.shards WHERE true
                    ON CONFLICT DO UPDATE SET is_finished = max(is_finished, excluded.is_finished);
                """);
            transaction.Commit();
        }
        finally
        {
            whole.Execute("DETACH part");
        }
    }
}

/// <summary>What a store holds.</summary>
/// <param name="Runs">The number of its runs.</param>
/// <param name="Digest">The digest of all of them.</param>
/// <param name="Gaps">A line for each work of which shards are missing or not finished.</param>
public sealed record StoreSummary(long Runs, string Digest, IReadOnlyList<string> Gaps);
