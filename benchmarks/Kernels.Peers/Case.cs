using System.Collections.Generic;
using System.Linq;

namespace Kernels.Peers;

/// <summary>One thing that is measured of every program.</summary>
/// <param name="Work">train, or infer-1, infer-64, infer-4096: inference in batches of so many samples.</param>
/// <param name="Activation">One of <see cref="Activations"/>.</param>
/// <param name="Precision">double or single.</param>
internal sealed record Case(string Work, string Activation, string Precision)
{
    public const string Training = "train";
    public const string OneSample = "infer-1";
    public const string Double = "double";
    public const string Single = "single";

    public static IReadOnlyList<string> Works { get; } = [Training, OneSample, "infer-64", "infer-4096"];

    /// <summary>The activations of the study, which every program has.</summary>
    public static IReadOnlyList<string> OfStudy { get; } = ["relu", "sigmoid"];

    /// <summary>All shipped activations, those of the study first.</summary>
    public static IReadOnlyList<string> Activations { get; } =
        [.. OfStudy, "leaky-relu", "prelu", "elu", "softplus", "tanh", "silu", "swish", "gelu", "gelu-erf"];

    /// <summary>The activation that is nothing but the function which this one calls, or null where it calls none.</summary>
    public static string? Function(string activation) => activation switch
    {
        "relu" or "leaky-relu" or "prelu" => null,
        "silu" or "swish" or "gelu" => "sigmoid",
        _ => activation,
    };

    public static IReadOnlyList<string> Precisions { get; } = [Double, Single];

    /// <summary>All cases in the order of the table.</summary>
    public static IReadOnlyList<Case> All { get; } =
    [
        .. from precision in Precisions
           from work in Works
           from activation in Activations
           select new Case(work, activation, precision),
    ];

    /// <summary>The line that asks a program for this measurement.</summary>
    public override string ToString() => $"{Work} {Activation} {Precision}";
}
