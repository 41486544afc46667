using System;
using System.Globalization;
using Kernels.Study.Sweeps;

namespace Runner.Commands;

/// <summary>Which part of the runs belongs to a task of a Slurm array or to a pod of an indexed Kubernetes job.</summary>
internal static class TaskShard
{
    private const string SlurmTask = "SLURM_ARRAY_TASK_ID";
    private const string KubernetesTask = "JOB_COMPLETION_INDEX";

    /// <summary>The part of this task; all of the runs where this is no task of either.</summary>
    /// <param name="count">The number of parts, as the user gave it; null where the array is to tell it.</param>
    /// <param name="read">Reads a variable of the environment; null for one that is not set.</param>
    /// <exception cref="UsageException">The environment does not tell which part.</exception>
    public static Shard Find(int? count, Func<string, string?> read)
    {
        string? slurm = read(SlurmTask);
        string? kubernetes = read(KubernetesTask);
        if (count is int given)
            return slurm is not null ? Numbered(SlurmTask, slurm, given)
                : kubernetes is not null ? Numbered(KubernetesTask, kubernetes, given)
                : throw new UsageException($"--shards is {given}, but neither {SlurmTask} nor {KubernetesTask} tells which of them this is; give --shard");
        if (slurm is not null)
            return OfArray(slurm, read);
        return kubernetes is null
            ? Shard.Whole
            : throw new UsageException($"{KubernetesTask} is {kubernetes}, but nothing tells the number of pods; give --shards, the completions of the job");
    }

    private static Shard Numbered(string name, string text, int count) => Read(text) is int number && number < count
        ? new Shard(number + 1, count)
        : throw new UsageException($"{name} is {text}, but must be from 0 to {count - 1} with --shards {count}");

    // A part of an array that is submitted again has another count: its tasks would make other parts.
    private static Shard OfArray(string text, Func<string, string?> read)
    {
        int? first = Read(read("SLURM_ARRAY_TASK_MIN"));
        int? last = Read(read("SLURM_ARRAY_TASK_MAX"));
        int? count = Read(read("SLURM_ARRAY_TASK_COUNT"));
        return Read(text) is int number && first is 0 or 1 && last - first + 1 == count && number >= first && number <= last
            ? new Shard(number - first.Value + 1, count!.Value)
            : throw new UsageException($"{SlurmTask} is {text}, but the array is not 0 to some number; give --shards, the number of all tasks");
    }

    private static int? Read(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
