using System;
using System.Collections.Generic;
using Kernels.Study.Sweeps;
using Microsoft.Data.Sqlite;

namespace Kernels.Study.Stores;

/// <summary>The cells of a store: all of a run but its seeds, written once for all its seeds.</summary>
internal sealed class CellTable(RunDatabase database)
{
    private readonly Dictionary<UInt128, long> ids = [];

    /// <summary>The number of a run's cell, which is written if it is not there.</summary>
    public long IdOf(RunSettings run, UInt128 cell, SqliteTransaction transaction)
    {
        if (ids.TryGetValue(cell, out long id))
            return id;
        using SqliteCommand command = database.Command(
            """
            INSERT OR IGNORE INTO cells (key, version, activation, shape, learning_rate, epochs, batch_size, samples, noise, test_fraction, scale, geometry,
                straight_line)
            VALUES ($key, $version, $activation, $shape, $learning_rate, $epochs, $batch_size, $samples, $noise, $test_fraction, $scale, $geometry,
                $straight_line);
            SELECT id FROM cells WHERE key = $key
            """);
        command.Transaction = transaction;
        command.Parameters.AddWithValue("$key", RunKey.ToBytes(cell));
        command.Parameters.AddWithValue("$version", MeasureNames.Version);
        command.Parameters.AddWithValue("$activation", run.Activation);
        command.Parameters.AddWithValue("$shape", run.Shape.Text);
        command.Parameters.AddWithValue("$learning_rate", run.LearningRate);
        command.Parameters.AddWithValue("$epochs", run.Epochs);
        command.Parameters.AddWithValue("$batch_size", run.BatchSize);
        command.Parameters.AddWithValue("$samples", run.Samples);
        command.Parameters.AddWithValue("$noise", run.Noise);
        command.Parameters.AddWithValue("$test_fraction", run.TestFraction);
        command.Parameters.AddWithValue("$scale", run.Scale is { } scale ? scale.ToString() : DBNull.Value);
        command.Parameters.AddWithValue("$geometry", run.MeasuresGeometry ? 1 : 0);
        command.Parameters.AddWithValue("$straight_line", run.MeasuresStraightLine ? 1 : 0);
        return ids[cell] = (long)command.ExecuteScalar()!;
    }

    /// <summary>All cells of the present version of the measures, by number.</summary>
    public Dictionary<long, RunSettings> All()
    {
        Dictionary<long, RunSettings> cells = [];
        database.Guarded(() =>
        {
            using SqliteCommand command = database.Command(
                """
                SELECT id, activation, shape, learning_rate, epochs, batch_size, samples, noise, test_fraction, scale, geometry, straight_line
                FROM cells WHERE version = $version
                """);
            command.Parameters.AddWithValue("$version", MeasureNames.Version);
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
                cells.Add(reader.GetInt64(0), Read(reader));
        });
        return cells;
    }

    private static RunSettings Read(SqliteDataReader reader) => new()
    {
        Activation = reader.GetString(1),
        Shape = new StudyShape(reader.GetString(2)),
        LearningRate = reader.GetDouble(3),
        Epochs = reader.GetInt32(4),
        BatchSize = reader.GetInt32(5),
        Samples = reader.GetInt32(6),
        Noise = reader.GetDouble(7),
        TestFraction = reader.GetDouble(8),
        Scale = reader.IsDBNull(9) ? null : Enum.Parse<InitialScale>(reader.GetString(9)),
        MeasuresGeometry = reader.GetInt64(10) != 0,
        MeasuresStraightLine = reader.GetInt64(11) != 0,
    };
}
