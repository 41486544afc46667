using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using DuckDB.NET.Data;
using Kernels.Study.Exports;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;
using Kernels.Study.Tests.Sweeps;
using Kernels.Testing;

namespace Kernels.Study.Tests.Exports;

/// <summary>DuckDB reads from tables of runs what the store holds, to the last bit.</summary>
public sealed class RunExportTests : IDisposable
{
    private static readonly RunSettings[] Runs =
    [
        Published.Short("relu", 2), Published.Short("relu", 1), Published.Short("relu", 0) with { Shape = new("2-3-1"), OrderSeed = 9 },
        Published.Short("sigmoid", 0) with { Epochs = 12 }, Published.Short("max(z, 0.3 * z)", 5), Published.Short("relu", 3) with { LearningRate = 1e200 },
    ];

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("runs.csv")]
    [InlineData("runs.parquet")]
    public async Task DuckDbReadsWhatTheStoreHolds(string table)
    {
        using (RunStore store = RunStore.Open(folder.At("runs.db"), Pools.OfOneThread))
            store.Run(Runs, null, default);
        RunResult[] expected;
        using (StoredRuns runs = StoredRuns.Open(folder.At("runs.db")))
        {
            expected = [.. runs.All()];
            using FileStream stream = File.Create(folder.At(table));
            Assert.Equal(Runs.Length, table.EndsWith("csv", StringComparison.Ordinal) ? RunCsv.Write(runs, stream) : await RunParquet.WriteAsync(runs, stream));
        }

        // The order is that of the settings, not of the writing.
        Assert.Equal(
            [Runs[4], Runs[2], Runs[1], Runs[0], Runs[5], Runs[3]], expected.Select(run => run.Settings));

        List<Dictionary<string, object>> rows = Read(folder.At(table));
        Assert.Equal(Runs.Length, rows.Count);
        foreach ((RunResult run, Dictionary<string, object> row) in expected.Zip(rows))
        {
            Assert.Equal((run.Settings.Activation, run.Settings.Shape.Text), ((string)row["activation"], (string)row["shape"]));
            Assert.Equal((long)run.Settings.NetworkSeed, Convert.ToInt64(row["network_seed"], CultureInfo.InvariantCulture));
            Assert.Equal(run.Settings.OrderSeed is null, row["order_seed"] is DBNull);
            Assert.Equal(run.Settings.LearningRate, Convert.ToDouble(row["learning_rate"], CultureInfo.InvariantCulture));
            Assert.Equal(run.Of("loss"), Convert.ToDouble(row["loss"], CultureInfo.InvariantCulture));
            foreach ((string name, double value) in run.Measures)
                Assert.True(value.Equals(Convert.ToDouble(row[name], CultureInfo.InvariantCulture)), $"{name} is {row[name]}, but was {value:R}.");
            Assert.Equal(run.Measures.Count, row.Keys.Count(name => run.Measures.ContainsKey(name)));
            Assert.All(row.Where(cell => cell.Key.StartsWith("loss_", StringComparison.Ordinal) && !run.Measures.ContainsKey(cell.Key)), cell => Assert.IsType<DBNull>(cell.Value));
        }
    }

    public void Dispose() => folder.Dispose();

    private static List<Dictionary<string, object>> Read(string path)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        // DuckDB takes a column of nothing but "inf" for dates, unless it is told that there are none.
        command.CommandText = path.EndsWith("csv", StringComparison.Ordinal)
            ? $"SELECT * FROM read_csv('{path}', auto_type_candidates = ['BIGINT', 'DOUBLE', 'VARCHAR'])"
            : $"SELECT * FROM '{path}'";
        using DuckDBDataReader reader = command.ExecuteReader();
        List<Dictionary<string, object>> rows = [];
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue));
        return rows;
    }
}
