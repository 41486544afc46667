using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>An activation with its derivatives in z and in each learned parameter.</summary>
internal sealed record ActivationPlan(
    string Name,
    EquatableArray<LearnedParameter> Parameters,
    Expression Value,
    Expression Derivative,
    EquatableArray<Expression> ParameterDerivatives)
{
    /// <summary>The local that holds f(z).</summary>
    public const string Output = "h";

    /// <summary>The local that holds f'(z).</summary>
    public const string Slope = "slope";

    public static ActivationPlan Of(ActivationSpec spec) => new(
        spec.Name,
        spec.Parameters,
        spec.Value,
        Differentiation.Derivative(spec.Value, ActivationSpec.PreActivation),
        new EquatableArray<Expression>(spec.Parameters.Select(p => Differentiation.Derivative(spec.Value, p.Identifier))));

    /// <summary>The local that holds df/d(parameter).</summary>
    public static string SlopeIn(LearnedParameter parameter) => Slope + "In" + Capitalised(parameter);

    /// <summary>A learned parameter's name as it stands inside a longer one.</summary>
    public static string Capitalised(LearnedParameter parameter) =>
        char.ToUpperInvariant(parameter.Identifier[0]) + parameter.Identifier.Substring(1);

    /// <summary>f alone, for a forward pass.</summary>
    public StraightLineProgram ForwardProgram() => StraightLineProgram.Of(Names, (Output, Value));

    /// <summary>f and all its derivatives, for a forward pass that a backward pass follows.</summary>
    public StraightLineProgram GradientProgram()
    {
        List<(string, Expression)> outputs = [(Output, Value), (Slope, Derivative)];
        for (int index = 0; index < Parameters.Count; index++)
            outputs.Add((SlopeIn(Parameters[index]), ParameterDerivatives[index]));
        return StraightLineProgram.Of(Names, [.. outputs]);
    }

    private IEnumerable<string> Names => new[] { ActivationSpec.PreActivation }.Concat(Parameters.Select(p => p.Identifier));
}
