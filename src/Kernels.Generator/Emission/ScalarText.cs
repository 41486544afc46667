using System.Collections.Generic;
using Kernels.Generator.Expressions;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Writes a formula as C# over <c>double</c> that gives the bits of <see cref="VectorText"/>. A part that has a local becomes its name.</summary>
internal sealed class ScalarText(IReadOnlyDictionary<Node, string> locals) : FormulaText(locals)
{
    protected override string NameOf(Variable variable) => LearnedNames.Variable(variable.Name);

    protected override string Literal(double value) => Number.Literal(value);

    protected override string? FunctionOf(Conditional choice) => Extreme.Of(choice);

    protected override string Callee(string function) => function switch
    {
        nameof(ElementaryFunction.Abs) or nameof(ElementaryFunction.Sqrt) or nameof(FusedMultiplyAdd) or nameof(double.IsNaN) => "double." + function,
        _ => "PortableMath." + function,
    };
}
