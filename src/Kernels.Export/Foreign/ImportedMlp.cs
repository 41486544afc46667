using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Threading;
using Kernels.Generator.Model;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;

namespace Kernels.Export.Foreign;

/// <summary>A network from another program's file: its design, and its weights and biases.</summary>
public sealed class ImportedMlp
{
    private readonly IReadOnlyList<ImportedLayer> layers;

    private ImportedMlp(MlpDesign design, Precision precision, IReadOnlyList<ImportedLayer> layers) =>
        (Design, Precision, this.layers) = (design, precision, layers);

    /// <summary>Widths, activations and output.</summary>
    public MlpDesign Design { get; }

    /// <summary>The type of the numbers in the file.</summary>
    public Precision Precision { get; }

    /// <summary>The network, compiled on demand.</summary>
    /// <typeparam name="T">The type of its numbers: <see cref="double"/> or <see cref="float"/>.</typeparam>
    /// <param name="cancellation">Ends the compilation early.</param>
    /// <exception cref="ArgumentException">A constant of a formula has no place in the type of the numbers.</exception>
    /// <exception cref="PlatformNotSupportedException">Networks cannot be compiled here.</exception>
    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    public IInspectableMlp<T> New<T>(CancellationToken cancellation = default)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        IInspectableMlp<T> network = MlpCompiler.Compile<T>(Design, cancellation).New();
        for (int index = 0; index < layers.Count; index++)
        {
            Copy(layers[index].Weights, network.Parameters[network.Shape.WeightsOffset(index + 1)..]);
            Copy(layers[index].Biases, network.Parameters[network.Shape.BiasesOffset(index + 1)..]);
        }
        return network;
    }

    /// <summary>A network of what a file holds.</summary>
    /// <exception cref="InvalidDataException">The layers do not follow each other, or are more or wider than a network may have.</exception>
    internal static ImportedMlp Of(IReadOnlyList<ImportedLayer> layers, IReadOnlyList<Formula> activations, OutputKind output, Precision precision)
    {
        for (int index = 1; index < layers.Count; index++)
            if (layers[index].FanIn != layers[index - 1].Width)
                throw new InvalidDataException(
                    $"Layer {index + 1} takes {layers[index].FanIn} inputs; layer {index} has {layers[index - 1].Width} units.");
        if (layers.SelectMany(layer => layer.Weights.Concat(layer.Biases)).Any(value => !double.IsFinite(value)))
            throw new InvalidDataException("A weight or a bias is not finite.");
        int[] widths = layers.Count == 0 ? [] : [layers[0].FanIn, .. layers.Select(layer => layer.Width)];
        try
        {
            return new ImportedMlp(new MlpDesign(widths, activations) { Output = output }, precision, layers);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException(
                $"The file is of a network {string.Join('-', widths.Take(12))} with the output {output}, which cannot be compiled: up to {Limits.MostLayers} "
                + $"layers of 1 to {Limits.LargestWidth} units are allowed, and a softmax of at least 2 outputs.", exception);
        }
    }

    private static void Copy<T>(double[] values, Span<T> destination)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        for (int index = 0; index < values.Length; index++)
            destination[index] = T.CreateTruncating(values[index]);
    }
}
