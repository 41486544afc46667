using System;

namespace Kernels;

/// <summary>
/// Declares a <c>partial struct</c> to be an activation: its static method <c>Value</c> is one formula,
/// from which the generator derives the derivative and the vectorised kernels.
/// </summary>
/// <remarks>
/// The first parameter of <c>Value</c> is the pre-activation z. Each further parameter needs a default value:
/// it is learned per layer together with the weights, starting from that default.
/// The generator adds <c>Derivative</c> and <c>ValueAndDerivative</c> with the same parameters, and <c>Info</c>, an <see cref="ActivationInfo"/>,
/// unless the type has members of these names.
/// </remarks>
/// <example>
/// <code>
/// [Activation]
/// public readonly partial struct LeakyRelu
/// {
///     public static double Value(double z) => z > 0 ? z : 0.01 * z;
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class ActivationAttribute : Attribute
{
    /// <summary>The activation's name in prose, such as <c>leaky ReLU</c>; the name of its type by default.</summary>
    public string? DisplayName { get; init; }
}
