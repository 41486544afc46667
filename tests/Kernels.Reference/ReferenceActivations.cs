using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Reference;

/// <summary>The activations of the study, each as its textbook formula. At a kink the derivative is that of the branch the value takes.</summary>
public static class ReferenceActivations
{
    private static readonly double rootOfTwoOverPi = Math.Sqrt(2 / Math.PI);
    private static readonly double rootOfTwo = Math.Sqrt(2);

    public static IReadOnlyList<ReferenceActivation> All { get; } =
    [
        new("sigmoid", (z, _) => Dual.Sigmoid(z)),
        new("relu", (z, _) => z > 0 ? z : 0),
        new("leaky-relu", (z, _) => z > 0 ? z : 0.01 * z),
        new("elu", (z, _) => z > 0 ? z : Dual.Exp(z) - 1),
        new("tanh", (z, _) => Dual.Tanh(z)),
        new("softplus", (z, _) => Dual.Softplus(z)),
        new("silu", (z, _) => z * Dual.Sigmoid(z)),
        new("gelu", (z, _) => 0.5 * z * (1 + Dual.Tanh(rootOfTwoOverPi * (z + 0.044715 * z * z * z)))),
        new("gelu-erf", (z, _) => 0.5 * z * (1 + Dual.Erf(z / rootOfTwo))),
        new("prelu", (z, learned) => z > 0 ? z : learned[0] * z, new LearnedParameter("alpha", 0.25)),
        new("swish", (z, learned) => z * Dual.Sigmoid(learned[0] * z), new LearnedParameter("beta", 1)),
    ];

    /// <summary>The activation of that name.</summary>
    /// <exception cref="ArgumentException">No activation has the name.</exception>
    public static ReferenceActivation Named(string name) =>
        All.FirstOrDefault(activation => activation.Name == name)
        ?? throw new ArgumentException($"No activation is named \"{name}\"; there are {string.Join(", ", All)}.", nameof(name));
}
