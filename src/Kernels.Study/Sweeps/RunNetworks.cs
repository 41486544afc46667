using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;
using Kernels.Study.Geometry;
using Kernels.Study.Settings;

namespace Kernels.Study.Sweeps;

/// <summary>The networks of runs, by activation and shape. Those that the program was not built with are compiled, all of a call at once.</summary>
internal sealed class RunNetworks
{
    // The smallest network of a formula; it tells the formula's derivative.
    private static readonly StudyShape unit = new("1-1-1");

    private readonly Dictionary<string, StudyNetwork> activations = [];
    private readonly Dictionary<(string Activation, StudyShape Shape), StudyNetwork> networks = [];

    /// <summary>Sees to it that the networks of some runs are there.</summary>
    /// <exception cref="ArgumentException">An activation is neither a name nor a formula.</exception>
    /// <exception cref="PlatformNotSupportedException">The program was compiled ahead of time and cannot compile networks.</exception>
    public void Prepare(IEnumerable<RunSettings> runs, CancellationToken cancellation)
    {
        List<(string Activation, StudyShape Shape)> missing = [];
        foreach ((string activation, StudyShape shape) in runs.Select(run => (run.Activation, run.Shape)).Distinct())
        {
            if (networks.ContainsKey((activation, shape)))
                continue;
            StudyNetwork network = ActivationOf(activation);
            if (network.Formula is null && shape == StudyShape.Published)
            {
                networks.Add((activation, shape), network);
                continue;
            }
            missing.Add((activation, shape));
            if (network.Formula is not null && !missing.Contains((activation, unit)) && !networks.ContainsKey((activation, unit)))
                missing.Add((activation, unit));
        }
        if (missing.Count == 0)
            return;
        if (!MlpCompiler.IsSupported)
            throw new PlatformNotSupportedException(
                $"A run has the network {missing[0].Activation} of shape {missing[0].Shape.Text}, but {NetworkList.Unsupported}.");
        Compile(missing, cancellation);
    }

    /// <summary>The network of a run that was prepared.</summary>
    public StudyNetwork Of(RunSettings run) => networks[(run.Activation, run.Shape)];

    /// <summary>The derivative of the activation of a run that was prepared. Each thread takes one of its own.</summary>
    public ActivationSlope SlopeOf(RunSettings run) =>
        Of(run).Formula is null ? ActivationSlope.Of(run.Activation) : ActivationSlope.Of(networks[(run.Activation, unit)].Create());

    private StudyNetwork ActivationOf(string text)
    {
        if (!activations.TryGetValue(text, out StudyNetwork? network))
            activations.Add(text, network = NetworkList.ReadOne(text));
        return network;
    }

    [RequiresUnreferencedCode("Networks are compiled.")]
    [RequiresDynamicCode("Networks are compiled.")]
    private void Compile(List<(string Activation, StudyShape Shape)> missing, CancellationToken cancellation)
    {
        MlpDesign[] designs = [.. missing.Select(one => new MlpDesign(one.Shape.Widths, FormulaOf(activations[one.Activation])))];
        IReadOnlyList<CompiledMlp<double>> compiled = MlpCompiler.CompileAll<double>(designs, cancellation);
        for (int index = 0; index < designs.Length; index++)
            networks.Add(missing[index], activations[missing[index].Activation] with { Create = compiled[index].New });
    }

    private static Formula FormulaOf(StudyNetwork network) => network.Formula ?? Formula.Of(network.ActivationType!);
}
