using System;
using System.Collections.Generic;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Writes a formula as C# over vectors. A part that has a local becomes its name.</summary>
internal sealed class VectorText(VectorType vector, IReadOnlyDictionary<Node, string> locals)
{
    public string Write(Node node) => locals.TryGetValue(node, out string? name) ? name : WriteWhole(node);

    private string WriteWhole(Node node) => node switch
    {
        Constant c => OfConstant(c.Value),
        Variable v => LearnedNames.Variable(v.Name),
        Negation n => $"-{Operand(n.Operand)}",
        Binary b => $"{Operand(b.Left)} {Symbol(b.Operator)} {Operand(b.Right)}",
        Call c => $"{Function(c.Function)}({Write(c.Argument)})",
        Power p => $"PortableMath.Pow({Write(p.Base)}, {Number.Literal(p.Exponent)})",
        FusedMultiplyAdd f => $"{vector.Class}.FusedMultiplyAdd({Write(f.Left)}, {Write(f.Right)}, {Write(f.Addend)})",
        Conditional c when Extreme.Of(c) is { } function => $"PortableMath.{function}({Write(c.WhenTrue)}, {Write(c.WhenFalse)})",
        Conditional c => $"{vector.Class}.ConditionalSelect({Write(c.Condition)}, {Write(c.WhenTrue)}, {Write(c.WhenFalse)})",
        Comparison { Operator: ComparisonOperator.NotEqual } c => $"~{vector.Class}.Equals({Write(c.Left)}, {Write(c.Right)})",
        Comparison c => $"{vector.Class}.{Comparison(c.Operator)}({Write(c.Left)}, {Write(c.Right)})",
        Both b => $"{Operand(b.Left)} & {Operand(b.Right)}",
        Either e => $"{Operand(e.Left)} | {Operand(e.Right)}",
        Not n => $"~{Operand(n.Operand)}",
        _ => throw new InvalidOperationException($"A {node.GetType().Name} is no part of a formula."),
    };

    private string Operand(Node node)
    {
        bool isCompound = node is Negation or Binary or Both or Either && !locals.ContainsKey(node);
        return isCompound ? $"({Write(node)})" : Write(node);
    }

    private string OfConstant(double value) => value switch
    {
        1 => $"{vector}.One",
        0 when 1 / value > 0 => $"{vector}.Zero",
        _ => $"{vector.Class}.Create({vector.Number.Literal(value)})",
    };

    private string Function(ElementaryFunction function) => function switch
    {
        ElementaryFunction.Abs or ElementaryFunction.Sqrt => $"{vector.Class}.{function}",
        _ => $"PortableMath.{function}",
    };

    private static string Comparison(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => "LessThan",
        ComparisonOperator.LessOrEqual => "LessThanOrEqual",
        ComparisonOperator.Greater => "GreaterThan",
        ComparisonOperator.GreaterOrEqual => "GreaterThanOrEqual",
        _ => "Equals",
    };

    private static string Symbol(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        _ => "/",
    };
}
