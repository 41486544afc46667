using System;
using System.IO;
using System.Linq;

namespace Runner.Tests.Support;

/// <summary>A test that starts Slurm, and is skipped where it is missing or the user may not.</summary>
internal sealed class SlurmFactAttribute : FactAttribute
{
    private static readonly string[] programs = ["sbatch", "slurmctld", "slurmd", "munged"];

    public SlurmFactAttribute()
    {
        string[] folders = [.. Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator), "/usr/sbin"];
        string[] missing = [.. programs.Where(program => !folders.Any(folder => File.Exists(Path.Combine(folder, program))))];
        if (missing.Length > 0)
            Skip = $"Debian's slurm-wlm and munge are not to be had here: {string.Join(", ", missing)}.";
        else if (Environment.UserName != "root")
            Skip = "Slurm is started by root alone.";
    }
}
