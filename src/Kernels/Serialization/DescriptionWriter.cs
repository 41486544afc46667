using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace Kernels.Serialization;

/// <summary>A network as the pairs of texts that its file carries.</summary>
internal static class DescriptionWriter
{
    /// <summary>The pairs in the order in which they are written: what Kernels knows, then those of the user by their names.</summary>
    /// <exception cref="ArgumentException">A name of the user's is kept for Kernels.</exception>
    public static List<KeyValuePair<string, string>> Pairs<T>(IMlp<T> network, IReadOnlyDictionary<string, string>? metadata)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        MlpShape shape = network.Shape;
        List<KeyValuePair<string, string>> pairs =
        [
            new(DescriptionKeys.Generator, "Kernels"),
            new(DescriptionKeys.Format, DescriptionKeys.FormatVersion),
            new(DescriptionKeys.Widths, string.Join(',', shape.Widths.ToArray())),
            new(DescriptionKeys.Output, network.Output.ToString()),
            new(DescriptionKeys.Precision, (ElementType.Of<T>() == ElementType.Double ? Precision.Double : Precision.Single).ToString()),
        ];
        for (int layer = 1; layer <= network.Activations.Count; layer++)
        {
            ActivationInfo activation = network.Activations[layer - 1];
            pairs.Add(new(DescriptionKeys.ActivationName(layer), activation.Name));
            pairs.Add(new(DescriptionKeys.ActivationCode(layer), activation.Code));
            foreach (LearnedParameter learned in shape.ActivationParameters(layer))
                pairs.Add(new(DescriptionKeys.Learned(layer) + learned.Name, learned.Default.ToString("R", CultureInfo.InvariantCulture)));
        }
        if (metadata is not null)
            pairs.AddRange(Checked(metadata));
        return pairs;
    }

    private static IEnumerable<KeyValuePair<string, string>> Checked(IReadOnlyDictionary<string, string> metadata)
    {
        foreach ((string name, string text) in metadata)
        {
            if (DescriptionKeys.IsKept(name))
                throw new ArgumentException(
                    $"metadata has the name {Excerpt.Of(name)}; '{DescriptionKeys.Generator}' and names that start with '{DescriptionKeys.Prefix}' "
                    + "are kept for Kernels.", nameof(metadata));
            if (text is null)
                throw new ArgumentException($"metadata has null under {Excerpt.Of(name)}; a text is needed.", nameof(metadata));
        }
        return metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal);
    }
}
