using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>Lays out a network: parameters in the flat array, buffers in the scratch memory.</summary>
internal sealed class MlpPlanner
{
    private const int LargestTile = 64;
    private const int LargestScratch = 32 * 1024;

    private readonly MlpSpec spec;
    private readonly ActivationPlan[] activations;
    private readonly int tileSamples;
    private readonly List<LayerPlan> layers = [];
    private int scratch;
    private int learned;

    public MlpPlanner(MlpSpec spec)
    {
        this.spec = spec;
        activations = PlanActivations(spec.Activations);
        tileSamples = Tile();
        learned = ParametersBefore(LayerCount + 1);
        Reserve(spec.Widths[0]);
    }

    private int LayerCount => spec.Widths.Count - 1;

    public MlpPlan Plan()
    {
        for (int number = 1; number <= LayerCount; number++)
            layers.Add(PlanLayer(number, number < LayerCount ? activations[number - 1] : null));
        int targets = Reserve(spec.Widths[LayerCount]);
        return new MlpPlan(
            spec.Type,
            new EquatableArray<LayerPlan>(layers),
            spec.Output,
            spec.Number,
            learned,
            tileSamples,
            targets,
            scratch,
            TilePlan.Of(BlockVectors.Narrow(spec.Number), layers),
            TilePlan.Of(BlockVectors.Wide(spec.Number), layers),
            spec.Widths[LayerCount] == 1 ? SampleRoute.Of(layers, spec.Number) : null);
    }

    /// <summary>Differentiates each activation once, however many layers use it.</summary>
    private static ActivationPlan[] PlanActivations(EquatableArray<ActivationSpec> specs)
    {
        ActivationSpec[] distinct = [.. specs.Distinct()];
        Dictionary<ActivationSpec, ActivationPlan> plans = [];
        foreach (ActivationSpec spec in distinct)
        {
            // The number at the end keeps methods apart for all names of activations and parameters.
            string suffix = distinct.Length == 1 ? "" : $"_{spec.Name}_{plans.Count + 1}";
            plans.Add(spec, ActivationPlan.Of(spec, suffix));
        }
        return [.. specs.Select(spec => plans[spec])];
    }

    private LayerPlan PlanLayer(int number, ActivationPlan? activation)
    {
        (int fanIn, int width) = (spec.Widths[number - 1], spec.Widths[number]);
        int weights = ParametersBefore(number);
        int preActivation = Reserve(width);
        int output = activation?.Source == BackwardSource.PreActivation ? Reserve(width) : preActivation;
        int delta = activation?.Source == BackwardSource.Slopes ? Reserve(width) : preActivation;
        int[] slopes = activation?.Source == BackwardSource.Slopes ? [.. activation.Parameters.Select(_ => Reserve(width))] : [];
        int learnedHere = learned;
        learned += activation?.Parameters.Count ?? 0;
        return new LayerPlan(
            number, fanIn, width, activation, weights, weights + fanIn * width, learnedHere, preActivation, output, delta, new EquatableArray<int>(slopes));
    }

    /// <summary>The number of weights and biases of the layers before one.</summary>
    private int ParametersBefore(int layer) => Enumerable.Range(1, layer - 1).Sum(l => (spec.Widths[l - 1] + 1) * spec.Widths[l]);

    private int Reserve(int width)
    {
        int start = scratch;
        scratch += width * tileSamples;
        return start;
    }

    /// <summary>The samples of a tile: as many whole blocks as keep the buffers in a processor's nearest caches.</summary>
    private int Tile()
    {
        int perSample = spec.Widths[0] + spec.Widths[LayerCount]
            + spec.Widths.Skip(1).Select((width, index) => width * Buffers(index < activations.Length ? activations[index] : null)).Sum();
        int block = spec.Number.BlockSamples;
        return Math.Min(LargestTile, Math.Max(block, LargestScratch / perSample / block * block));
    }

    private static int Buffers(ActivationPlan? activation) => activation?.Source switch
    {
        BackwardSource.PreActivation => 2,
        BackwardSource.Slopes => 2 + activation.Parameters.Count,
        _ => 1,
    };
}
