using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Sweeps;
using Microsoft.Data.Sqlite;

namespace Kernels.Study.Stores;

/// <summary>Finds and writes runs in the tables of a store.</summary>
internal sealed class RunTable(RunDatabase database)
{
    private readonly Dictionary<string, long> idsOfNames = [];
    private readonly Dictionary<long, string[]> namesOfIds = [];

    /// <summary>The results of those of some runs that are there, and null for each of the others.</summary>
    /// <exception cref="RunStoreException">The file cannot be read, or a row of it is damaged.</exception>
    public RunResult?[] Find(IReadOnlyList<RunSettings> runs)
    {
        RunResult?[] results = new RunResult?[runs.Count];
        database.Guarded(() =>
        {
            using SqliteCommand command = database.Command("SELECT names, measures, parameters FROM runs WHERE key = $key");
            SqliteParameter key = command.Parameters.Add("$key", SqliteType.Blob);
            for (int index = 0; index < results.Length; index++)
            {
                key.Value = RunKey.Of(runs[index], MeasureNames.Version);
                using SqliteDataReader reader = command.ExecuteReader();
                if (reader.Read())
                    results[index] = Read(runs[index], reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<byte[]>(2));
            }
        });
        return results;
    }

    /// <summary>Writes results in one transaction: all of them or none.</summary>
    /// <exception cref="RunStoreException">The file cannot be written.</exception>
    public void Write(IReadOnlyList<RunResult> results) => database.Guarded(() =>
    {
        using SqliteTransaction transaction = database.Begin();
        using SqliteCommand command = database.Command(
            """
            INSERT OR REPLACE INTO runs VALUES ($key, $version, $activation, $shape, $data_seed, $split_seed, $network_seed, $order_seed, $learning_rate,
                $epochs, $batch_size, $samples, $noise, $test_fraction, $scale, $geometry, $names, $measures, $parameters)
            """);
        command.Transaction = transaction;
        foreach (RunResult result in results)
        {
            RunSettings run = result.Settings;
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$key", RunKey.Of(run, MeasureNames.Version));
            command.Parameters.AddWithValue("$version", MeasureNames.Version);
            command.Parameters.AddWithValue("$activation", run.Activation);
            command.Parameters.AddWithValue("$shape", run.Shape.Text);
            command.Parameters.AddWithValue("$data_seed", (long)run.DataSeed);
            command.Parameters.AddWithValue("$split_seed", run.SplitSeed is uint split ? (long)split : DBNull.Value);
            command.Parameters.AddWithValue("$network_seed", (long)run.NetworkSeed);
            command.Parameters.AddWithValue("$order_seed", run.OrderSeed is uint order ? (long)order : DBNull.Value);
            command.Parameters.AddWithValue("$learning_rate", run.LearningRate);
            command.Parameters.AddWithValue("$epochs", run.Epochs);
            command.Parameters.AddWithValue("$batch_size", run.BatchSize);
            command.Parameters.AddWithValue("$samples", run.Samples);
            command.Parameters.AddWithValue("$noise", run.Noise);
            command.Parameters.AddWithValue("$test_fraction", run.TestFraction);
            command.Parameters.AddWithValue("$scale", run.Scale is { } scale ? scale.ToString() : DBNull.Value);
            command.Parameters.AddWithValue("$geometry", run.MeasuresGeometry ? 1 : 0);
            command.Parameters.AddWithValue("$names", IdOf(string.Join(',', result.Measures.Keys), transaction));
            command.Parameters.AddWithValue("$measures", NumberBlob.Of([.. result.Measures.Values]));
            command.Parameters.AddWithValue("$parameters", NumberBlob.Of(result.Parameters));
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    });

    private RunResult Read(RunSettings run, long id, byte[] measureBytes, byte[] parameterBytes)
    {
        string[] names = NamesOf(id);
        double[]? numbers = NumberBlob.Read(measureBytes);
        double[]? parameters = NumberBlob.Read(parameterBytes);
        if (numbers?.Length != names.Length || parameters is null)
            throw new RunStoreException(
                $"{database.Path} is damaged: a run has {measureBytes.Length} bytes for {names.Length} measures; delete it, and its runs are made anew.");

        Dictionary<string, double> measures = [];
        for (int index = 0; index < names.Length; index++)
            measures.Add(names[index], numbers[index]);
        return new RunResult(run, measures) { Parameters = parameters };
    }

    private string[] NamesOf(long id)
    {
        if (namesOfIds.TryGetValue(id, out string[]? names))
            return names;
        using SqliteCommand command = database.Command("SELECT names FROM measure_names WHERE id = $id");
        command.Parameters.AddWithValue("$id", id);
        string text = (string?)command.ExecuteScalar() ?? "";
        return namesOfIds[id] = [.. text.Split(',').Where(name => name.Length > 0)];
    }

    private long IdOf(string names, SqliteTransaction transaction)
    {
        if (idsOfNames.TryGetValue(names, out long id))
            return id;
        using SqliteCommand command = database.Command(
            "INSERT OR IGNORE INTO measure_names (names) VALUES ($names); SELECT id FROM measure_names WHERE names = $names");
        command.Transaction = transaction;
        command.Parameters.AddWithValue("$names", names);
        return idsOfNames[names] = (long)command.ExecuteScalar()!;
    }
}
