using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Sweeps;
using Kernels.Study.Text;
using Microsoft.Data.Sqlite;

namespace Kernels.Study.Stores;

/// <summary>Which shards of which work a store holds.</summary>
internal sealed class ShardTable(RunDatabase database)
{
    /// <summary>Notes that a shard is begun, or is finished.</summary>
    /// <param name="work">Tells the work, the same for all its shards.</param>
    /// <param name="shard">The shard.</param>
    /// <param name="runs">The number of its runs.</param>
    /// <param name="isFinished">Whether all of them are there.</param>
    public void Note(string work, Shard shard, int runs, bool isFinished) => database.Guarded(() =>
    {
        using SqliteCommand command = database.Command(
            """
            INSERT INTO shards (work, number, count, runs, is_finished) VALUES ($work, $number, $count, $runs, $finished)
            ON CONFLICT DO UPDATE SET runs = excluded.runs, is_finished = max(is_finished, excluded.is_finished)
            """);
        command.Parameters.AddWithValue("$work", work);
        command.Parameters.AddWithValue("$number", shard.Number);
        command.Parameters.AddWithValue("$count", shard.Count);
        command.Parameters.AddWithValue("$runs", runs);
        command.Parameters.AddWithValue("$finished", isFinished ? 1 : 0);
        command.ExecuteNonQuery();
    });

    /// <summary>A line for each work of which shards are missing or not finished; none where all is there.</summary>
    public IReadOnlyList<string> Gaps()
    {
        List<(string Work, Shard Shard, bool IsFinished)> noted = [];
        database.Guarded(() =>
        {
            using SqliteCommand command = database.Command("SELECT work, number, count, is_finished FROM shards ORDER BY work, count, number");
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
                noted.Add((reader.GetString(0), new Shard(reader.GetInt32(1), reader.GetInt32(2)), reader.GetInt64(3) != 0));
        });

        // Work that was split in several ways is whole as soon as one of these is.
        return
        [
            .. from work in noted.GroupBy(shard => shard.Work)
               let gaps = work.GroupBy(shard => shard.Shard.Count, Gap).ToArray()
               where gaps.All(gap => gap.Length > 0)
               select $"{work.Key}: {string.Join("; or ", gaps)}",
        ];
    }

    private static string Gap(int count, IEnumerable<(string Work, Shard Shard, bool IsFinished)> shards)
    {
        Dictionary<int, bool> finished = shards.ToDictionary(shard => shard.Shard.Number, shard => shard.IsFinished);
        string[] missing = [.. Enumerable.Range(1, count).Where(number => !finished.ContainsKey(number)).Select(number => $"{number}")];
        string[] unfinished = [.. finished.Where(shard => !shard.Value).Select(shard => $"{shard.Key}")];
        string[] parts = [.. Part(missing, "missing"), .. Part(unfinished, "not finished")];
        return parts.Length == 0 ? "" : $"of {count} shards {string.Join(", ", parts)}";
    }

    private static IEnumerable<string> Part(string[] numbers, string how)
    {
        if (numbers.Length > 0)
            yield return $"{ListText.And(numbers)} {(numbers.Length == 1 ? "is" : "are")} {how}";
    }
}
