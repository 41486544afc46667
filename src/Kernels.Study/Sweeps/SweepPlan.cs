using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>The runs of a sweep: each cell with each seed, all cells of a seed one after another.</summary>
/// <param name="Text">Tells the sweep: the same for the same runs in the same order.</param>
/// <param name="Cells">All of a run but its seeds, each once.</param>
/// <param name="Seeds">The seeds, each once: of data and network alike.</param>
public sealed record SweepPlan(string Text, IReadOnlyList<RunSettings> Cells, IReadOnlyList<uint> Seeds) : IReadOnlyList<RunSettings>
{
    /// <summary>The most runs of a sweep.</summary>
    public const int MostRuns = 100_000_000;

    /// <summary>The seed of the data of all runs; null where each has its own seed for them.</summary>
    public uint? DataSeed { get; init; }

    /// <summary>The number of runs.</summary>
    public int Count => Cells.Count * Seeds.Count;

    /// <summary>The run at a place.</summary>
    public RunSettings this[int index]
    {
        get
        {
            uint seed = Seeds[index / Cells.Count];
            return Cells[index % Cells.Count] with { DataSeed = DataSeed ?? seed, NetworkSeed = seed };
        }
    }

    public IEnumerator<RunSettings> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
