using System.Collections.Generic;

namespace Kernels.Peers.Results;

/// <summary>The bounds on the errors of its functions that <c>PortableMath</c> promises, in ulp.</summary>
internal static class OwnErrors
{
    private static readonly Dictionary<string, (double Double, double Single)> bounds = new()
    {
        ["sigmoid"] = (2.5, 2.5),
        ["elu"] = (1.35, 1.35),
        ["softplus"] = (3.2, 2.8),
        ["tanh"] = (0.95, 2.5),
        ["gelu-erf"] = (1.5, 0.95),
    };

    /// <summary>The activations that are nothing but a function.</summary>
    public static IReadOnlyCollection<string> Functions => bounds.Keys;

    /// <summary>The bound of a function.</summary>
    /// <param name="function">One of <see cref="Functions"/>.</param>
    /// <param name="precision">double or single.</param>
    public static double Of(string function, string precision) => precision == Case.Double ? bounds[function].Double : bounds[function].Single;
}
