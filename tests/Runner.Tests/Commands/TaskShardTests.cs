using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Sweeps;
using Runner.Commands;

namespace Runner.Tests.Commands;

/// <summary>Slurm and Kubernetes tell a task its part.</summary>
public sealed class TaskShardTests
{
    [Theory]
    [InlineData(null, "", 1, 1)]
    [InlineData(null, "ID=2 MIN=0 MAX=7 COUNT=8", 3, 8)]
    [InlineData(null, "ID=2 MIN=1 MAX=8 COUNT=8", 2, 8)]
    [InlineData(null, "ID=0 MIN=0 MAX=0 COUNT=1", 1, 1)]
    [InlineData(8, "ID=7 MIN=3 MAX=7 COUNT=2", 8, 8)]
    [InlineData(8, "INDEX=0", 1, 8)]
    [InlineData(8, "INDEX=7", 8, 8)]
    public void ATaskHasItsPart(int? count, string variables, int number, int of) => Assert.Equal(new Shard(number, of), Find(count, variables));

    [Theory]
    [InlineData(null, "ID=3 MIN=3 MAX=3 COUNT=1", "SLURM_ARRAY_TASK_ID is 3, but the array is not 0 to some number; give --shards, the number of all tasks")]
    [InlineData(null, "ID=7 MIN=0 MAX=7 COUNT=3", "SLURM_ARRAY_TASK_ID is 7, but the array is not 0 to some number; give --shards, the number of all tasks")]
    [InlineData(null, "ID=2", "SLURM_ARRAY_TASK_ID is 2, but the array is not 0 to some number; give --shards, the number of all tasks")]
    [InlineData(null, "INDEX=3", "JOB_COMPLETION_INDEX is 3, but nothing tells the number of pods; give --shards, the completions of the job")]
    [InlineData(8, "ID=8 MIN=1 MAX=8 COUNT=8", "SLURM_ARRAY_TASK_ID is 8, but must be from 0 to 7 with --shards 8")]
    [InlineData(8, "INDEX=x", "JOB_COMPLETION_INDEX is x, but must be from 0 to 7 with --shards 8")]
    public void WhatTellsNoPartIsRefused(int? count, string variables, string message) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => Find(count, variables)).Message);

    private static Shard Find(int? count, string variables)
    {
        Dictionary<string, string> values = variables.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(variable => variable.Split('='))
            .ToDictionary(variable => variable[0] == "INDEX" ? "JOB_COMPLETION_INDEX" : $"SLURM_ARRAY_TASK_{variable[0]}", variable => variable[1]);
        return TaskShard.Find(count, name => values.GetValueOrDefault(name));
    }
}
