using System;

namespace Kernels.Serialization;

/// <summary>The names under which a file describes its network, beside pairs of the user's own.</summary>
internal static class DescriptionKeys
{
    /// <summary>Names of this start are kept for Kernels.</summary>
    public const string Prefix = "kernels.";

    public const string Generator = "generator";
    public const string Format = "kernels.format";
    public const string FormatVersion = "1";
    public const string Widths = "kernels.widths";
    public const string Output = "kernels.output";
    public const string Precision = "kernels.precision";

    /// <summary>Whether a name cannot be the user's.</summary>
    public static bool IsKept(string name) => name == Generator || name.StartsWith(Prefix, StringComparison.Ordinal);

    public static string ActivationName(int layer) => $"{Activation(layer)}.name";

    public static string ActivationCode(int layer) => $"{Activation(layer)}.formula";

    /// <summary>The start of the name of each learned parameter.</summary>
    public static string Learned(int layer) => $"{Activation(layer)}.learned.";

    // Layers count from 0 as in the names of the tensors.
    private static string Activation(int layer) => $"{Prefix}layers.{layer - 1}.activation";
}
