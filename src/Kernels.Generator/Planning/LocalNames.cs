using System.Collections.Generic;
using Kernels.Generator.Expressions;

namespace Kernels.Generator.Planning;

/// <summary>Names for the shared parts of a formula, after what they are: <c>exp</c>, <c>tanh</c>, <c>mask</c>, <c>product</c>, <c>product2</c>.</summary>
internal sealed class LocalNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> used = [.. taken];

    public string For(Node node)
    {
        string stem = Stem(node);
        string name = stem;
        for (int number = 2; !used.Add(name); number++)
            name = stem + number;
        return name;
    }

    private static string Stem(Node node) => node switch
    {
        Condition => "mask",
        Call c => FormulaText.FunctionName(c.Function),
        Power => "power",
        FusedMultiplyAdd => "multiplyAdd",
        Conditional => "selected",
        Negation => "negative",
        Binary { Operator: BinaryOperator.Add } => "sum",
        Binary { Operator: BinaryOperator.Subtract } => "difference",
        Binary { Operator: BinaryOperator.Multiply } => "product",
        _ => "quotient",
    };
}
