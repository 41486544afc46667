using System;
using Kernels.OnDemand.Formulas;

namespace Kernels.Study;

/// <summary>A network that the study can train.</summary>
/// <param name="Name">Its name on the command line and in the results, such as <c>leaky-relu</c>.</param>
/// <param name="Activation">The activation of its hidden layers.</param>
/// <param name="Create">Makes a new instance.</param>
public sealed record StudyNetwork(string Name, ActivationInfo Activation, Func<IInspectableMlp<double>> Create)
{
    /// <summary>The activation's type; null for a formula that was typed.</summary>
    public Type? ActivationType { get; init; }

    /// <summary>The formula that was typed; null for a network of the catalog.</summary>
    public Formula? Formula { get; init; }

    /// <summary>As the command line has it: its name, or the text of its formula.</summary>
    public string Text => Formula is null ? Name : string.Join(' ', Formula.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Its name in prose, such as "leaky ReLU".</summary>
    public string DisplayName => Activation.DisplayName;

    /// <summary>The scale of its initial weights.</summary>
    public InitialScale Scale => Activation.InitialScale;

    /// <summary>Whether its activation is linear below 0 and above 0.</summary>
    public bool IsPiecewiseLinear => Activation.IsPiecewiseLinear;
}
