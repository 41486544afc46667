using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Sweeps;
using SQLitePCL;

namespace Kernels.Study.Stores;

/// <summary>All runs of a store, ordered by their settings and then by their seeds, whatever order they were written in.</summary>
public sealed class StoredRuns : IDisposable
{
    private readonly RunDatabase database;

    private StoredRuns(RunDatabase database) => this.database = database;

    /// <summary>The names of all measures of any run, each once.</summary>
    public IReadOnlyList<string> MeasureNames
    {
        get
        {
            List<string> lists = [];
            database.Scan("SELECT names FROM measure_names ORDER BY names", row => lists.Add(raw.sqlite3_column_text(row, 0).utf8_to_string()));
            return [.. lists.OrderByDescending(list => list.Length).SelectMany(list => list.Split(',')).Distinct()];
        }
    }

    /// <summary>Opens a store.</summary>
    /// <exception cref="RunStoreException">It is not there, or cannot be used.</exception>
    public static StoredRuns Open(string path) => new(RunDatabase.OpenExisting(path));

    /// <summary>The runs of the present version of the measures.</summary>
    /// <exception cref="RunStoreException">The file cannot be read, or a row of it is damaged.</exception>
    public IEnumerable<RunResult> All()
    {
        Dictionary<long, (int Place, RunSettings Settings)> cells = new CellTable(database).All()
            .OrderBy(cell => cell.Value.Activation, StringComparer.Ordinal).ThenBy(cell => cell.Value.Shape.Text, StringComparer.Ordinal)
            .ThenBy(cell => cell.Value.Scale).ThenBy(cell => cell.Value.LearningRate).ThenBy(cell => cell.Value.Epochs)
            .ThenBy(cell => cell.Value.BatchSize).ThenBy(cell => cell.Value.Samples).ThenBy(cell => cell.Value.Noise)
            .ThenBy(cell => cell.Value.TestFraction).ThenBy(cell => RunKey.OfCell(cell.Value, Sweeps.MeasureNames.Version))
            .Index().ToDictionary(cell => cell.Item.Key, cell => (cell.Index, cell.Item.Value));
        List<(int Cell, uint Data, uint? Split, uint Network, uint? Order, long Id)> rows = [];
        database.Scan("SELECT cell, data_seed, split_seed, network_seed, order_seed, id FROM runs", row =>
        {
            if (cells.TryGetValue(raw.sqlite3_column_int64(row, 0), out (int Place, RunSettings) cell))
                rows.Add((cell.Place, SeedAt(row, 1)!.Value, SeedAt(row, 2), SeedAt(row, 3)!.Value, SeedAt(row, 4), raw.sqlite3_column_int64(row, 5)));
        });
        RunSettings[] settings = [.. cells.Values.OrderBy(cell => cell.Place).Select(cell => cell.Settings)];
        RunTable table = new(database);
        foreach ((int cell, uint data, uint? split, uint network, uint? order, long id) in rows.Order())
            yield return table.Read(id, settings[cell] with { DataSeed = data, SplitSeed = split, NetworkSeed = network, OrderSeed = order });
    }

    public void Dispose() => database.Dispose();

    private static uint? SeedAt(sqlite3_stmt row, int column) =>
        raw.sqlite3_column_type(row, column) == raw.SQLITE_NULL ? null : (uint)raw.sqlite3_column_int64(row, column);
}
