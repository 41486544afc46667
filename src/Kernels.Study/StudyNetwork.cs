using System;

namespace Kernels.Study;

/// <summary>A network that the study can train.</summary>
/// <param name="Name">Its name on the command line and in the results, such as <c>leaky-relu</c>.</param>
/// <param name="Activation">The activation of its hidden layers.</param>
/// <param name="Create">Makes a new instance.</param>
public sealed record StudyNetwork(string Name, ActivationInfo Activation, Func<IInspectableMlp<double>> Create)
{
    /// <summary>Its name in prose, such as "leaky ReLU".</summary>
    public string DisplayName => Activation.DisplayName;

    /// <summary>The scale of its initial weights.</summary>
    public InitialScale Scale => Activation.InitialScale;

    /// <summary>Whether its activation is linear below 0 and above 0.</summary>
    public bool IsPiecewiseLinear => Activation.IsPiecewiseLinear;
}
