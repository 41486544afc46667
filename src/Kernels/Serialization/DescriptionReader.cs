using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Kernels.Serialization;

/// <summary>Reads what the pairs of a file, which anyone may have made, say of its network.</summary>
internal static class DescriptionReader
{
    /// <summary>The description; null if the file has none.</summary>
    /// <exception cref="InvalidDataException">A pair says what no network can have.</exception>
    public static NetworkDescription? Read(IReadOnlyDictionary<string, string> pairs)
    {
        if (pairs.TryGetValue(DescriptionKeys.Format, out string? version) && version != DescriptionKeys.FormatVersion)
            throw new InvalidDataException(
                $"{DescriptionKeys.Format} is {Excerpt.Of(version)}; this version of Kernels reads '{DescriptionKeys.FormatVersion}'.");
        if (!pairs.ContainsKey(DescriptionKeys.Widths) || !pairs.ContainsKey(DescriptionKeys.Output) || !pairs.ContainsKey(DescriptionKeys.Precision))
            return null;

        int[] widths = Widths(pairs[DescriptionKeys.Widths]);
        return new NetworkDescription(
            Array.AsReadOnly(widths),
            Named<OutputKind>(pairs, DescriptionKeys.Output),
            Named<Precision>(pairs, DescriptionKeys.Precision),
            Activations(pairs, widths.Length - 2),
            pairs.Where(pair => !DescriptionKeys.IsKept(pair.Key)).ToDictionary(StringComparer.Ordinal));
    }

    private static int[] Widths(string text)
    {
        List<int> widths = [];
        foreach (string part in text.Split(','))
            widths.Add(int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int width) && width > 0
                ? width
                : throw new InvalidDataException($"{DescriptionKeys.Widths} is {Excerpt.Of(text)}; whole numbers from 1 with commas between them are needed."));
        return widths.Count >= 2
            ? [.. widths]
            : throw new InvalidDataException($"{DescriptionKeys.Widths} is {Excerpt.Of(text)}; at least 2 numbers are needed, inputs and outputs.");
    }

    private static TEnum Named<TEnum>(IReadOnlyDictionary<string, string> pairs, string key)
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Contains(pairs[key])
            ? Enum.Parse<TEnum>(pairs[key])
            : throw new InvalidDataException($"{key} is {Excerpt.Of(pairs[key])}; it must be one of {string.Join(", ", Enum.GetNames<TEnum>())}.");

    // Of all layers or of none.
    private static ActivationDescription[] Activations(IReadOnlyDictionary<string, string> pairs, int hiddenLayers)
    {
        if (hiddenLayers == 0 || !pairs.ContainsKey(DescriptionKeys.ActivationName(1)))
            return [];
        List<ActivationDescription> activations = [];
        for (int layer = 1; layer <= hiddenLayers; layer++)
            activations.Add(new ActivationDescription(
                Text(pairs, DescriptionKeys.ActivationName(layer)),
                Text(pairs, DescriptionKeys.ActivationCode(layer)),
                Learned(pairs, DescriptionKeys.Learned(layer))));
        return [.. activations];
    }

    private static string Text(IReadOnlyDictionary<string, string> pairs, string key) => pairs.TryGetValue(key, out string? text)
        ? text
        : throw new InvalidDataException($"The file describes its first activation but has no {key}.");

    private static LearnedParameter[] Learned(IReadOnlyDictionary<string, string> pairs, string start) =>
    [
        .. pairs.Where(pair => pair.Key.StartsWith(start, StringComparison.Ordinal))
            .Select(pair => new LearnedParameter(pair.Key[start.Length..], Number(pair))),
    ];

    private static double Number(KeyValuePair<string, string> pair) =>
        double.TryParse(pair.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw new InvalidDataException($"{Excerpt.Of(pair.Key)} is {Excerpt.Of(pair.Value)}; a finite number is needed.");
}
