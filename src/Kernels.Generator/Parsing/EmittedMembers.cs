using System.Collections.Immutable;
using System.Linq;
using Kernels.Generator.Model;

namespace Kernels.Generator.Parsing;

/// <summary>The names of all members that the generator adds to its users' types.</summary>
internal static class EmittedMembers
{
    /// <summary>An activation's derivative.</summary>
    public const string Derivative = nameof(Derivative);

    /// <summary>Both at once.</summary>
    public const string ValueAndDerivative = nameof(ValueAndDerivative);

    /// <summary>The member with the facts on an activation.</summary>
    public const string Info = nameof(Info);

    private static readonly ImmutableHashSet<string> names =
        new NetworkMembers(NumberType.Double, hasOneOutput: true).Names.Concat([Derivative, ValueAndDerivative, Info]).ToImmutableHashSet();

    public static bool IsOne(string name) => names.Contains(name);
}
