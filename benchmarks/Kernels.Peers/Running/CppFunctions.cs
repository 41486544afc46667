using System.Collections.Generic;
using System.Linq;

namespace Kernels.Peers.Running;

/// <summary>Where the C++ takes the functions of its activations from.</summary>
/// <param name="Name">Its name, or null for those that are written by hand to be the fastest.</param>
/// <param name="Activations">What it is measured with.</param>
/// <param name="Flags">What the compiler is told.</param>
internal sealed record CppFunctions(string? Name, IReadOnlyList<string> Activations, params string[] Flags)
{
    // Where the order of additions carries digits beyond a number's own. The last says what an ordinary program takes for granted.
    private static readonly string[] asWritten = ["-fno-associative-math", "-fno-reciprocal-math", "-fsigned-zeros"];

    private static readonly string[] withFunction = [.. Case.Activations.Where(activation => Case.Function(activation) is not null)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CppFunctions> All { get; } =
    [
        new CppFunctions(Name: null, Case.Activations),
        new CppFunctions("libmvec", withFunction, "-DFUNCTIONS_LIBMVEC"),
        new CppFunctions("SLEEF", withFunction, "-DFUNCTIONS_SLEEF", "-lsleef"),
        new CppFunctions("careful", withFunction, ["-DFUNCTIONS_CAREFUL", .. asWritten]),
        new CppFunctions("logistic to 1 ulp", ["sigmoid"], ["-DFUNCTIONS_CAREFUL", "-DLOGISTIC_TO_1_ULP", .. asWritten]),
    ];
}
