using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Kernels.OnDemand.Formulas;
using Kernels.Serialization;

namespace Kernels.Export.Foreign;

/// <summary>
/// Reads the <c>state_dict</c> of a PyTorch <c>nn.Sequential</c> of <c>Linear</c> layers from a safetensors file: <c>0.weight</c> [out, in],
/// <c>0.bias</c> [out], <c>2.weight</c> and so on, with or without a prefix. What stands between the layers is not in such a file.
/// </summary>
public static class TorchImport
{
    private const string Weight = ".weight";
    private const string Bias = ".bias";

    /// <summary>The network of a file.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="activation">The activation between the layers.</param>
    /// <param name="output">What follows the last layer.</param>
    /// <exception cref="InvalidDataException">The bytes are no such file; the message says in one line what is wrong.</exception>
    public static ImportedMlp Read(ReadOnlySpan<byte> file, Formula activation, OutputKind output)
    {
        ArgumentNullException.ThrowIfNull(activation);
        Dictionary<string, StoredTensor> tensors = SafetensorsTensors.Read(file);
        if (tensors.Keys.FirstOrDefault(name => !IsOfLinear(name)) is { } other)
            throw new InvalidDataException($"The file has a tensor {Excerpt.Of(other)}; only weights and biases of Linear layers are read.");
        IEnumerable<string> names = tensors.Keys.Select(name => name[..name.LastIndexOf('.')]).Distinct();
        string[] modules = [.. names.OrderBy(NumberOf).ThenBy(name => name, StringComparer.Ordinal)];
        if (modules.Length == 0)
            throw new InvalidDataException("The file has no tensors.");
        ImportedLayer[] layers = [.. modules.Select(module => LayerOf(tensors, module))];
        return ImportedMlp.Of(
            layers, [.. Enumerable.Repeat(activation, layers.Length - 1)], output,
            tensors.Values.Any(tensor => tensor.Precision == Precision.Double) ? Precision.Double : Precision.Single);
    }

    private static bool IsOfLinear(string name) => name.EndsWith(Weight, StringComparison.Ordinal) || name.EndsWith(Bias, StringComparison.Ordinal);

    private static ImportedLayer LayerOf(Dictionary<string, StoredTensor> tensors, string module)
    {
        string name = Excerpt.Of(module + Weight);
        if (!tensors.TryGetValue(module + Weight, out StoredTensor? weight))
            throw new InvalidDataException($"The file has no tensor {name}, but a bias beside it.");
        if (weight.Dimensions is not [int width, int fanIn])
            throw new InvalidDataException($"{name} has {weight.Dimensions.Length} dimension; a matrix [out, in] is needed.");
        double[] biases = new double[width];
        if (tensors.TryGetValue(module + Bias, out StoredTensor? bias))
            biases = bias.Dimensions is [int length] && length == width
                ? bias.Values
                : throw new InvalidDataException($"{Excerpt.Of(module + Bias)} has the shape [{string.Join(", ", bias.Dimensions)}]; [{width}] is needed.");
        return ImportedLayer.OfTransposed(width, fanIn, weight.Values, biases);
    }

    // The place in the Sequential is the number at the end.
    private static int NumberOf(string module) =>
        int.TryParse(module[(module.LastIndexOf('.') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new InvalidDataException($"The file has a module {Excerpt.Of(module)}; modules of a Sequential end with their number.");
}
