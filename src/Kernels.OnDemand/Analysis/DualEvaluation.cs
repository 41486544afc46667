using System;
using System.Collections.Generic;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Numerics;

namespace Kernels.OnDemand.Analysis;

/// <summary>
/// Computes a formula over dual numbers, v + d e with e * e = 0, part by part: its derivative without the generator's rules. Learned parameters
/// have their start values; at a kink the derivative is that of the branch that the value takes.
/// </summary>
internal sealed class DualEvaluation
{
    private readonly IReadOnlyList<Node> order;
    private readonly Dictionary<Node, (double Value, double Slope)> values = [];
    private readonly Dictionary<Node, bool> truths = [];
    private readonly Dictionary<string, double> parameters = [];
    private readonly Expression formula;

    public DualEvaluation(ActivationSpec activation)
    {
        formula = activation.Value;
        order = Nodes.InOrder(formula);
        foreach (Generator.Model.LearnedParameter parameter in activation.Parameters)
            parameters[parameter.Identifier] = parameter.Default;
    }

    /// <summary>
    /// Which conditions hold at the last argument, and on which side of 0 each absolute value lies. Where this changes, there may be a kink or a gap.
    /// </summary>
    public string Branches { get; private set; } = "";

    /// <summary>Value and derivative at z.</summary>
    public (double Value, double Slope) At(double z)
    {
        System.Text.StringBuilder branches = new();
        foreach (Node node in order)
        {
            if (node is Condition condition)
                branches.Append((truths[node] = Holds(condition)) ? '1' : '0');
            else
                values[node] = Of((Expression)node, z);
            if (node is Call { Function: ElementaryFunction.Abs } abs)
                branches.Append(values[abs.Argument].Value < 0 ? '-' : '+');
        }
        Branches = branches.ToString();
        return values[formula];
    }

    private (double Value, double Slope) Of(Expression node, double z) => node switch
    {
        Constant c => (c.Value, 0),
        Variable { Name: ActivationSpec.PreActivation } => (z, 1),
        Variable v => (parameters[v.Name], 0),
        Negation n => (-values[n.Operand].Value, -values[n.Operand].Slope),
        Binary b => Combined(b.Operator, values[b.Left], values[b.Right]),
        Power p => Raised(values[p.Base], p.Exponent),
        FusedMultiplyAdd f => Fused(values[f.Left], values[f.Right], values[f.Addend]),
        Conditional c => values[truths[c.Condition] ? c.WhenTrue : c.WhenFalse],
        Call c => Called(c.Function, values[c.Argument]),
        _ => throw new InvalidOperationException($"A {node.GetType().Name} is no part of a formula."),
    };

    private bool Holds(Condition condition) => condition switch
    {
        Truth t => t.Value,
        Comparison c => Compared(c.Operator, values[c.Left].Value, values[c.Right].Value),
        Not n => !truths[n.Operand],
        Both b => truths[b.Left] && truths[b.Right],
        Either e => truths[e.Left] || truths[e.Right],
        _ => throw new InvalidOperationException($"A {condition.GetType().Name} is no part of a formula."),
    };

    private static bool Compared(ComparisonOperator comparison, double left, double right) => comparison switch
    {
        ComparisonOperator.Less => left < right,
        ComparisonOperator.LessOrEqual => left <= right,
        ComparisonOperator.Greater => left > right,
        ComparisonOperator.GreaterOrEqual => left >= right,
        ComparisonOperator.Equal => left == right,
        _ => left != right,
    };

    private static (double Value, double Slope) Combined(
        BinaryOperator operation, (double Value, double Slope) x, (double Value, double Slope) y) => operation switch
        {
            BinaryOperator.Add => (x.Value + y.Value, x.Slope + y.Slope),
            BinaryOperator.Subtract => (x.Value - y.Value, x.Slope - y.Slope),
            BinaryOperator.Multiply => (x.Value * y.Value, x.Slope * y.Value + x.Value * y.Slope),
            _ => (x.Value / y.Value, (x.Slope - x.Value / y.Value * y.Slope) / y.Value),
        };

    private static (double Value, double Slope) Raised((double Value, double Slope) x, double exponent) =>
        (PortableMath.Pow(x.Value, exponent), x.Slope == 0 ? 0 : exponent * PortableMath.Pow(x.Value, exponent - 1) * x.Slope);

    private static (double Value, double Slope) Fused((double Value, double Slope) x, (double Value, double Slope) y, (double Value, double Slope) addend) =>
        (Math.FusedMultiplyAdd(x.Value, y.Value, addend.Value), x.Slope * y.Value + x.Value * y.Slope + addend.Slope);

    private static (double Value, double Slope) Called(ElementaryFunction function, (double Value, double Slope) x)
    {
        (double value, double slope) = DualFunctions.Of(function, x.Value);
        // A part that does not move stays where it is, however steep the function.
        return (value, x.Slope == 0 ? 0 : slope * x.Slope);
    }
}
