using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Sweeps;
using Microsoft.Data.Sqlite;

namespace Kernels.Study.Stores;

/// <summary>The lists of names of measures in a store: one for all runs that have the same.</summary>
internal sealed class NameTable(RunDatabase database)
{
    private readonly Dictionary<string, long> ids = [];
    private readonly Dictionary<long, MeasureColumns> columns = [];

    /// <summary>The names of a list.</summary>
    public MeasureColumns Of(long id)
    {
        if (columns.TryGetValue(id, out MeasureColumns? known))
            return known;
        using SqliteCommand command = database.Command("SELECT names FROM measure_names WHERE id = $id");
        command.Parameters.AddWithValue("$id", id);
        string text = (string?)command.ExecuteScalar() ?? "";
        return columns[id] = new MeasureColumns([.. text.Split(',').Where(name => name.Length > 0)]);
    }

    /// <summary>The number of a list, which is written if it is not there.</summary>
    public long IdOf(string text, SqliteTransaction transaction)
    {
        if (ids.TryGetValue(text, out long id))
            return id;
        using SqliteCommand command = database.Command(
            "INSERT OR IGNORE INTO measure_names (names) VALUES ($names); SELECT id FROM measure_names WHERE names = $names");
        command.Transaction = transaction;
        command.Parameters.AddWithValue("$names", text);
        return ids[text] = (long)command.ExecuteScalar()!;
    }
}
