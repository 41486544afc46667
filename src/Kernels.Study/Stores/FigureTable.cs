using System;
using System.Collections.Generic;
using System.Threading;
using Kernels.Study.Statistics;
using Microsoft.Data.Sqlite;

namespace Kernels.Study.Stores;

/// <summary>The figures that a store keeps beside its runs. They are read at once and written when the store is closed: each can be computed again.</summary>
internal sealed class FigureTable(RunDatabase database) : IFigureCache
{
    private readonly Lock gate = new();
    private readonly List<(byte[] Key, double[] Figures)> added = [];
    private Dictionary<string, double[]>? known;

    public double[]? Find(byte[] key)
    {
        lock (gate)
            return (known ??= Read()).GetValueOrDefault(Convert.ToHexString(key));
    }

    public void Add(byte[] key, double[] figures)
    {
        lock (gate)
            added.Add((key, figures));
    }

    /// <summary>Writes what was added.</summary>
    /// <exception cref="RunStoreException">The file cannot be written.</exception>
    public void Flush()
    {
        lock (gate)
        {
            if (added.Count > 0)
                database.Guarded(Write);
            added.Clear();
        }
    }

    private void Write()
    {
        using SqliteTransaction transaction = database.Begin();
        using SqliteCommand command = database.Command("INSERT OR REPLACE INTO figures VALUES ($key, $figures)");
        command.Transaction = transaction;
        SqliteParameter key = command.Parameters.Add("$key", SqliteType.Blob);
        SqliteParameter figures = command.Parameters.Add("$figures", SqliteType.Blob);
        foreach ((byte[] Key, double[] Figures) one in added)
        {
            (key.Value, figures.Value) = (one.Key, NumberBlob.Of(one.Figures));
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private Dictionary<string, double[]> Read()
    {
        Dictionary<string, double[]> figures = [];
        database.Guarded(() =>
        {
            using SqliteCommand command = database.Command("SELECT key, figures FROM figures");
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
                if (NumberBlob.Read(reader.GetFieldValue<byte[]>(1)) is double[] numbers)
                    figures[Convert.ToHexString(reader.GetFieldValue<byte[]>(0))] = numbers;
        });
        return figures;
    }
}
