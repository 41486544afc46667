using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace Runner.Tests.Support;

/// <summary>Slurm on this machine alone, on ports of its own of the loopback, without cgroups, until it is disposed of.</summary>
internal sealed class OneMachineSlurm : IAsyncDisposable
{
    private const string Start =
        """
        set -e
        cd "$1"
        mkdir -p state spool
        if ! munge -n >/dev/null 2>&1; then
            mkdir -p /run/munge && chown munge: /run/munge
            runuser -u munge -- /usr/sbin/munged --pid-file=/run/munge/munged.pid
            touch own-munge
        fi
        cat >slurm.conf <<END
        ClusterName=one
        SlurmctldHost=localhost
        SlurmctldPort=16817
        SlurmdPort=16818
        SlurmUser=root
        AuthType=auth/munge
        CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
        ProctrackType=proctrack/pgid
        TaskPlugin=task/none
        JobAcctGatherType=jobacct_gather/none
        AccountingStorageType=accounting_storage/none
        MpiDefault=none
        SelectType=select/cons_tres
        SelectTypeParameters=CR_Core
        SchedulerType=sched/builtin
        SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0
        ReturnToService=2
        KillWait=15
        JobRequeue=1
        StateSaveLocation=$1/state
        SlurmdSpoolDir=$1/spool
        SlurmctldPidFile=$1/slurmctld.pid
        SlurmdPidFile=$1/slurmd.pid
        SlurmctldLogFile=$1/slurmctld.log
        SlurmdLogFile=$1/slurmd.log
        NodeName=localhost CPUs=$(nproc) State=UNKNOWN
        PartitionName=all Nodes=localhost Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO
        END
        /usr/sbin/slurmctld -c -f "$1/slurm.conf"
        /usr/sbin/slurmd -f "$1/slurm.conf"
        for try in $(seq 100); do [ "$(sinfo -h -o %T)" = idle ] && exit 0; sleep 0.2; done
        tail -n 5 slurmctld.log slurmd.log >&2
        exit 1
        """;

    private const string Stop =
        """
        cd "$1"
        scancel --user=root
        for try in $(seq 150); do [ -z "$(squeue -h)" ] && break; sleep 0.1; done
        for daemon in slurmd slurmctld; do [ -f $daemon.pid ] && kill "$(cat $daemon.pid)"; done
        [ -f own-munge ] && kill "$(cat /run/munge/munged.pid)"
        for try in $(seq 50); do [ -e slurmctld.pid ] || [ -e slurmd.pid ] || break; sleep 0.1; done
        true
        """;

    private readonly string folder;

    private OneMachineSlurm(string folder) => this.folder = folder;

    /// <summary>Starts it, with its files in a folder.</summary>
    public static async Task<OneMachineSlurm> StartAsync(string folder)
    {
        OneMachineSlurm slurm = new(folder);
        await slurm.Shell(Start);
        return slurm;
    }

    /// <summary>What a shell command prints, <c>$1</c> being the folder.</summary>
    public async Task<string> Shell(string script, params string[] arguments)
    {
        // The daemons would keep pipes open, so the command writes to files.
        string name = Path.Combine(folder, Path.GetRandomFileName());
        ProcessStartInfo start = new("bash", ["-c", $"exec >'{name}.out' 2>'{name}.err'\n{script}", "bash", folder, .. arguments])
        {
            WorkingDirectory = folder,
            Environment = { ["SLURM_CONF"] = Path.Combine(folder, "slurm.conf") },
        };
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"Exit code {process.ExitCode}: {await File.ReadAllTextAsync($"{name}.err")}");
        return await File.ReadAllTextAsync($"{name}.out");
    }

    public async ValueTask DisposeAsync() => await Shell(Stop);
}
