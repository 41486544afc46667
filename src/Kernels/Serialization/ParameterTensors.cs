using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Kernels.Serialization;

/// <summary>The tensors of a shape, in the ordinal order of their names.</summary>
internal sealed class ParameterTensors
{
    private readonly ParameterTensor[] tensors;
    private readonly Dictionary<string, ParameterTensor> byName;

    public ParameterTensors(MlpShape shape)
    {
        tensors = [.. Enumerable.Range(1, shape.LayerCount).SelectMany(layer => OfLayer(shape, layer)).OrderBy(tensor => tensor.Name, StringComparer.Ordinal)];
        byName = tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<ParameterTensor> All => tensors;

    /// <summary>The tensor of a name that a file has.</summary>
    /// <exception cref="InvalidDataException">The network has none of this name.</exception>
    public ParameterTensor Named(string name) => byName.TryGetValue(name, out ParameterTensor? tensor)
        ? tensor
        : throw new InvalidDataException($"The file has a tensor {Excerpt.Of(name)}; the network has {string.Join(", ", byName.Keys)}.");

    /// <summary>Sees to it that a file has all tensors.</summary>
    /// <exception cref="InvalidDataException">One is missing.</exception>
    public void RequireAll<TEntry>(Dictionary<string, TEntry> entries)
    {
        foreach (ParameterTensor tensor in tensors)
            if (!entries.ContainsKey(tensor.Name))
                throw new InvalidDataException($"The file has no tensor {tensor.Name}; the network needs {string.Join(", ", byName.Keys)}.");
    }

    private static List<ParameterTensor> OfLayer(MlpShape shape, int layer)
    {
        string prefix = $"layers.{layer - 1}";
        List<ParameterTensor> tensors =
        [
            new($"{prefix}.weight", [shape.Width(layer), shape.FanIn(layer)], shape.WeightsOffset(layer)),
            new($"{prefix}.bias", [shape.Width(layer)], shape.BiasesOffset(layer)),
        ];
        if (layer <= shape.HiddenLayerCount)
        {
            for (int index = 0; index < shape.ActivationParameters(layer).Length; index++)
                tensors.Add(new($"{prefix}.activation.{shape.ActivationParameters(layer)[index].Name}", [1], shape.ActivationParametersOffset(layer) + index));
        }
        return tensors;
    }
}
