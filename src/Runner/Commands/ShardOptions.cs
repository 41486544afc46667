using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Kernels.Study.Sweeps;

namespace Runner.Commands;

/// <summary>The options that tell which part of the runs a process makes.</summary>
internal sealed class ShardOptions
{
    private const int MostShards = 1_000_000;

    private readonly ValueOption<string> shard = new(
        "--shard", "Make only one part of the runs, in a store of its own", Shard.Allowed, "", (text, out value) => Shard.Read(value = text) is not null);

    private readonly ValueOption<int> shards = new(
        "--shards", "Make only the part that Slurm's or Kubernetes' number of the task tells, of so many",
        string.Create(CultureInfo.InvariantCulture, $"a whole number from 1 to {MostShards}"), 0,
        (text, out value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value is >= 1 and <= MostShards);

    public void AddTo(Command command)
    {
        command.Add(shard);
        command.Add(shards);
    }

    /// <summary>Refuses options of which a part makes nothing.</summary>
    /// <param name="shard">The part.</param>
    /// <param name="result">What was given.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="UsageException">One of them is given.</exception>
    public static void RefuseBesides(Shard shard, ParseResult result, params IEnumerable<Option> options)
    {
        if (shard.IsPart && options.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is Option given)
            throw new UsageException($"{given.Name} is given, but shard {shard} makes its store and nothing else");
    }

    /// <summary>The part that the options or the environment tell; all of the runs where neither does.</summary>
    /// <exception cref="UsageException">They do not tell which part.</exception>
    public Shard Of(ParseResult result)
    {
        bool isGiven = result.GetResult(shard) is { Implicit: false };
        int? count = result.GetResult(shards) is { Implicit: false } ? result.GetRequiredValue(shards) : null;
        if (isGiven && count is not null)
            throw new UsageException($"{shards.Name} is given, but {shard.Name} tells the number of parts already");
        return isGiven ? Shard.Read(result.GetRequiredValue(shard))!.Value : TaskShard.Find(count, System.Environment.GetEnvironmentVariable);
    }
}
