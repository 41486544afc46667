using System.Collections.Immutable;

namespace Kernels.Generator;

/// <summary>The names under which the driver tracks the generator's steps.</summary>
internal static class StepNames
{
    /// <summary>A struct with [Activation] -> its formula and diagnostics.</summary>
    public const string ParseActivation = nameof(ParseActivation);

    /// <summary>The formula without its diagnostics.</summary>
    public const string Activation = nameof(Activation);

    /// <summary>Its derivative, step by step.</summary>
    public const string ActivationPlan = nameof(ActivationPlan);

    /// <summary>A class with [Mlp] -> its spec and diagnostics.</summary>
    public const string ParseNetwork = nameof(ParseNetwork);

    /// <summary>The spec without its diagnostics.</summary>
    public const string Network = nameof(Network);

    /// <summary>The spec differentiated, laid out and tiled.</summary>
    public const string Plan = nameof(Plan);

    /// <summary>All names.</summary>
    public static readonly ImmutableArray<string> All = ImmutableArray.Create(ParseActivation, Activation, ActivationPlan, ParseNetwork, Network, Plan);
}
