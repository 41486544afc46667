using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;

namespace Kernels.Serialization;

/// <summary>Compares what a file says of its network with the network that is to take its parameters.</summary>
internal static class DescriptionCheck
{
    private const string Remedy = "; allowMismatch takes the parameters all the same.";

    /// <summary>Refuses a file of another network. Precisions may differ, as may names of activations with one formula.</summary>
    /// <exception cref="InvalidDataException">Widths, output or the formula of an activation differ.</exception>
    public static void Require<T>(IMlp<T> network, IReadOnlyDictionary<string, string> pairs, bool allowMismatch)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        // What cannot be read is refused whether it would be compared or not.
        if (DescriptionReader.Read(pairs) is not { } file || allowMismatch)
            return;
        int[] widths = network.Shape.Widths.ToArray();
        if (!file.Widths.SequenceEqual(widths))
            throw new InvalidDataException($"The file is of a network {Dashed(file.Widths)}; this network is {Dashed(widths)}.");
        if (file.Output != network.Output)
            throw new InvalidDataException($"The file is of a network with the output {file.Output}; this network has {network.Output}{Remedy}");
        if (network.Activations.Count != file.Activations.Count)
            return;
        for (int layer = 1; layer <= file.Activations.Count; layer++)
        {
            (ActivationDescription saved, ActivationInfo own) = (file.Activations[layer - 1], network.Activations[layer - 1]);
            if (saved.Code != own.Code)
                throw new InvalidDataException(
                    $"Hidden layer {layer} of the file has the activation {Excerpt.Of(saved.Name)}, {Excerpt.Of(saved.Code)}; "
                    + $"that of this network has {Excerpt.Of(own.Name)}, {Excerpt.Of(own.Code)}{Remedy}");
        }
    }

    private static string Dashed(IEnumerable<int> widths) => string.Join('-', widths.Take(12));
}
