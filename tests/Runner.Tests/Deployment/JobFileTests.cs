using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Deployment;

/// <summary>The job files fit the program, without the systems that they are for.</summary>
public sealed partial class JobFileTests
{
    [Fact]
    public async Task APodOfKubernetesTakesItsShard()
    {
        string job = File.ReadAllText(Path.Combine(Repository.Root, "deploy/kubernetes/sweep.yaml"));
        string[] arguments = JsonSerializer.Deserialize<string[]>(Arguments().Match(job).Groups[1].Value)!;
        string completions = Completions().Match(job).Groups[1].Value;
        Assert.Equal(["--shards", completions], arguments.SkipWhile(argument => argument != "--shards").Take(2));

        Assert.StartsWith("120,000 runs, of which shard 64/64 has 1,875: ", await Output("63", [.. arguments, "--dry-run"]));
        Assert.Contains($"-of-{completions}.db", File.ReadAllText(Path.Combine(Repository.Root, "deploy/kubernetes/merge.yaml")));
    }

    [Fact]
    public void TheArrayOfSlurmHasAsManyTasksAsThereAreShards()
    {
        string job = File.ReadAllText(Path.Combine(Repository.Root, "deploy/slurm/sweep.sbatch"));
        int last = int.Parse(Array().Match(job).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"KERNELS_SHARDS:-{last + 1}}}", job);
    }

    private static async Task<string> Output(string index, string[] arguments)
    {
        using Process runner = RunnerProcess.Start(new Dictionary<string, string> { ["JOB_COMPLETION_INDEX"] = index }, arguments);
        Task<string> error = runner.StandardError.ReadToEndAsync();
        string output = await runner.StandardOutput.ReadToEndAsync();
        await runner.WaitForExitAsync();
        Assert.Equal((ExitCode.Done, ""), (runner.ExitCode, await error));
        return output;
    }

    [GeneratedRegex(@"args: (\[.*\])")]
    private static partial Regex Arguments();

    [GeneratedRegex(@"\n  completions: (\d+)\n")]
    private static partial Regex Completions();

    [GeneratedRegex(@"#SBATCH --array=0-(\d+)\n")]
    private static partial Regex Array();
}
