using System;
using System.Collections.Generic;

namespace Kernels.Generator.Expressions;

/// <summary>
/// Writes a formula the way a person would, such as <c>z > 0 ? z : 0.01 * z</c>. Parts that have a name, such as the output
/// <c>h</c> within its own derivative, are written by it.
/// </summary>
internal class FormulaText(IReadOnlyDictionary<Node, string> names)
{
    private const int ConditionalLevel = 0;
    private const int EitherLevel = 1;
    private const int BothLevel = 2;
    private const int ComparisonLevel = 3;
    private const int SumLevel = 4;
    private const int ProductLevel = 5;
    private const int UnaryLevel = 6;

    public string Write(Node node) => Write(node, ConditionalLevel);

    private string Write(Node node, int level)
    {
        if (names.TryGetValue(node, out string? name))
            return name;
        (string text, int own) = node switch
        {
            Constant c => OfConstant(c.Value),
            Variable v => (NameOf(v), int.MaxValue),
            Negation n => ("-" + Write(n.Operand, UnaryLevel), UnaryLevel),
            Binary b => OfBinary(b),
            Call c => ($"{Callee(c.Function.ToString())}({Write(c.Argument)})", int.MaxValue),
            Power p => ($"{Callee(nameof(Algebra.Pow))}({Write(p.Base)}, {Literal(p.Exponent)})", int.MaxValue),
            FusedMultiplyAdd f => ($"{Callee(nameof(FusedMultiplyAdd))}({Write(f.Left)}, {Write(f.Right)}, {Write(f.Addend)})", int.MaxValue),
            Conditional c when FunctionOf(c) is { } function => ($"{Callee(function)}({Write(c.WhenTrue)}, {Write(c.WhenFalse)})", int.MaxValue),
            Conditional c => ($"{Write(c.Condition, EitherLevel)} ? {Write(c.WhenTrue, EitherLevel)} : {Write(c.WhenFalse)}", ConditionalLevel),
            Comparison { Operator: ComparisonOperator.NotEqual } c when c.Left.Equals(c.Right) =>
                ($"{Callee(nameof(double.IsNaN))}({Write(c.Left)})", int.MaxValue),
            Comparison c => ($"{Write(c.Left, SumLevel)} {Symbol(c.Operator)} {Write(c.Right, SumLevel)}", ComparisonLevel),
            Both b => ($"{Write(b.Left, BothLevel)} && {Write(b.Right, BothLevel)}", BothLevel),
            Either e => ($"{Write(e.Left, EitherLevel)} || {Write(e.Right, EitherLevel)}", EitherLevel),
            Not n => ("!" + Write(n.Operand, UnaryLevel), UnaryLevel),
            _ => throw new InvalidOperationException($"A {node.GetType().Name} is no part of a formula."),
        };
        return own < level ? $"({text})" : text;
    }

    private (string Text, int Level) OfBinary(Binary b) => b.Operator switch
    {
        BinaryOperator.Add => ($"{Write(b.Left, SumLevel)} + {Write(b.Right, SumLevel + 1)}", SumLevel),
        BinaryOperator.Subtract => ($"{Write(b.Left, SumLevel)} - {Write(b.Right, SumLevel + 1)}", SumLevel),
        BinaryOperator.Multiply => ($"{Write(b.Left, ProductLevel)} * {Write(b.Right, ProductLevel + 1)}", ProductLevel),
        _ => ($"{Write(b.Left, ProductLevel)} / {Write(b.Right, ProductLevel + 1)}", ProductLevel),
    };

    private (string Text, int Level) OfConstant(double value)
    {
        string text = Literal(value);
        return (text, text[0] == '-' ? UnaryLevel : int.MaxValue);
    }

    /// <summary>The name of a function in running text: its C# name without the capital.</summary>
    public static string FunctionName(ElementaryFunction function) => WithoutCapital(function.ToString());

    /// <summary>The text of a variable.</summary>
    protected virtual string NameOf(Variable variable) => variable.Name;

    /// <summary>The text of a number.</summary>
    protected virtual string Literal(double value) => Number.Text(value);

    /// <summary>The C# name of a function of two values by which a choice between them is written; null where it is written as a choice.</summary>
    protected virtual string? FunctionOf(Conditional choice) => null;

    /// <summary>The name of a function in the text, from its C# name.</summary>
    protected virtual string Callee(string function) => WithoutCapital(function);

    private static string WithoutCapital(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>A comparison as C# and mathematics in plain text write it.</summary>
    public static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        ComparisonOperator.GreaterOrEqual => ">=",
        ComparisonOperator.Equal => "==",
        _ => "!=",
    };
}
