using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace Kernels.Study.Sweeps;

/// <summary>The samples of the last few seeds, which the threads of a pool share.</summary>
internal sealed class RunDataCache(int count)
{
    private readonly ConcurrentDictionary<double, Lazy<SharedPoints>> shared = new();
    private readonly LinkedList<(RunSettings Run, Lazy<RunData> Data)> latest = new();
    private readonly Lock gate = new();

    /// <summary>The samples of a run. A thread that asks for those which another one makes waits for them.</summary>
    public RunData Of(RunSettings run)
    {
        Lazy<RunData>? found = null;
        lock (gate)
        {
            foreach ((RunSettings other, Lazy<RunData> data) in latest)
                if (RunData.AreSame(run, other))
                    found = data;
            if (found is null)
            {
                found = new Lazy<RunData>(() => new RunData(run, SharedOf(run.Noise)));
                latest.AddFirst((run, found));
                if (latest.Count > count)
                    latest.RemoveLast();
            }
        }
        return found.Value;
    }

    private SharedPoints SharedOf(double noise) => shared.GetOrAdd(noise, key => new Lazy<SharedPoints>(() => SharedPoints.Of(key))).Value;
}
