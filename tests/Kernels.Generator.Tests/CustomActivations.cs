using System.Linq;
using Kernels.Reference;

namespace Kernels.Generator.Tests;

/// <summary>The formulas of <see cref="CompileAndRunTests"/> once more, over dual numbers.</summary>
internal static class CustomActivations
{
    private static readonly ReferenceActivation[] all =
    [
        new("identity", (z, _) => z),
        new("mish", (z, _) => z * Dual.Tanh(Dual.Softplus(z))),
        new("softsign", (z, _) => z / (1 + (z < 0 ? -z : z))),
        new("hard-tanh", (z, _) => z > 1 ? 1 : z < -1 ? -1 : z),
        new("rational", (z, _) => (1.2 * z + z * z) / (1 + 0.3 * (z * z))),
        new("selu", (z, _) => z > 0 ? 1.05 * z : 1.05 * 1.67 * (Dual.Exp(z) - 1)),
        new("band", (z, _) => (z > -0.5 && z < 0.5) || z > 2 ? z : 0.25 * z),
        new("root", (z, _) => z / Dual.Sqrt(1 + z * z)),
        new("clipped-root", (z, _) => z > 0 ? Dual.Sqrt(z) : 0),
        new("gated-root", (z, _) => z > 0 ? z * Dual.Sqrt(z) : 0),
        new("snake", (z, _) => z + Dual.Sin(z) * Dual.Sin(z)),
        new("powers", (z, _) => Dual.Pow(1 + z * z, 1.5) - (z * z + 1) + z * z * z),
        new("assigned", (z, _) => Dual.Atan(Dual.Sinh(z)) + (z > 1 && z < 1.5 ? Dual.Cosh(z) - Dual.Cos(z) : 0)),
        new("whole-numbers", (z, _) => z > 0 ? 2 * z : -z),
        new("nested", (z, _) => z > 1 ? 2 * z - 1 : z < -1 ? 0.5 * z : z),
        new("two-learned", (z, learned) => z > 0 ? learned[0] * z : Dual.Tanh(learned[1] * z),
            new LearnedParameter("a", 0.5), new LearnedParameter("at", 1.5)),
    ];

    public static ReferenceActivation Named(string name) => all.Single(activation => activation.Name == name);
}
