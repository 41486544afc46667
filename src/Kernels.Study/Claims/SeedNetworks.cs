using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>The trained networks of typical and worst seeds, by the line that names them.</summary>
public sealed class SeedNetworks
{
    private readonly Dictionary<RunSettings, double[]> parameters;

    private SeedNetworks(Dictionary<RunSettings, double[]> parameters) => this.parameters = parameters;

    /// <summary>No networks.</summary>
    public static SeedNetworks None { get; } = new([]);

    /// <summary>Takes the networks of each statement's first line from where results come from.</summary>
    /// <param name="ledger">The ledger, as it was judged.</param>
    /// <param name="source">The source, which has the runs.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static SeedNetworks Of(Ledger ledger, IRunSource source, CancellationToken cancellation)
    {
        RunSettings[] runs =
        [
            .. ledger.Statements.SelectMany(statement => statement.Lines.Take(1)).SelectMany(line => new[] { line.Typical, line.Worst })
                .OfType<LedgerSeed>().SelectMany(seed => seed.Runs).Select(one => one.Run).Where(IsBuiltIn).Distinct(),
        ];
        if (runs.Length == 0)
            return None;
        return new SeedNetworks(source.Run(runs, null, cancellation).ToDictionary(result => result.Settings, result => result.Parameters));
    }

    /// <summary>The network of a run; null for one of another shape, which would have to be compiled first.</summary>
    public IInspectableMlp<double>? Find(RunSettings run)
    {
        if (!parameters.TryGetValue(run, out double[]? trained))
            return null;
        IInspectableMlp<double> network = NetworkCatalog.Find(run.Activation)!.Create();
        trained.AsSpan().CopyTo(network.Parameters);
        return network;
    }

    private static bool IsBuiltIn(RunSettings run) => run.Shape == StudyShape.Published && NetworkCatalog.Find(run.Activation) is not null;
}
