using System;
using Kernels.Generator.Expressions;
using Kernels.Generator.Planning;

namespace Kernels.Export.Sources;

/// <summary>Writes a part of a formula over doubles in the spelling that all languages share. A part that has a local becomes its name.</summary>
internal sealed class ExpressionText(SourceLanguage language, Func<Node, string?> localOf)
{
    /// <summary>The text of a part.</summary>
    public string Write(Node node) => localOf(node) ?? node switch
    {
        Constant c => language.Literal(c.Value),
        Variable v => LearnedNames.Variable(v.Name),
        Negation n => $"-{Operand(n.Operand)}",
        Binary b => $"{Operand(b.Left)} {Symbol(b.Operator)} {Operand(b.Right)}",
        Call c => $"{FunctionName(c.Function)}({Write(c.Argument)})",
        Power p => $"portablePow({Write(p.Base)}, {language.Literal(p.Exponent)})",
        FusedMultiplyAdd f => $"fma({Write(f.Left)}, {Write(f.Right)}, {Write(f.Addend)})",
        // The operands in the order of PortableMath's Larger and Smaller, which kernels call for this choice.
        Conditional c when Extreme.Of(c) is { } function =>
            $"choose({Operand(c.WhenTrue)} {(function == "Larger" ? ">" : "<")} {Operand(c.WhenFalse)}, {Write(c.WhenTrue)}, {Write(c.WhenFalse)})",
        Conditional c => $"choose({Write(c.Condition)}, {Write(c.WhenTrue)}, {Write(c.WhenFalse)})",
        Comparison c => $"{Operand(c.Left)} {FormulaText.Symbol(c.Operator)} {Operand(c.Right)}",
        Both b => $"({Write(b.Left)}) {language.And} ({Write(b.Right)})",
        Either e => $"({Write(e.Left)}) {language.Or} ({Write(e.Right)})",
        Not n => $"{language.Not}({Write(n.Operand)})",
        _ => throw new InvalidOperationException($"A {node.GetType().Name} is no part of a formula."),
    };

    private string Operand(Node node) =>
        localOf(node) is null && node is Negation or Binary or Constant { Value: < 0 } ? $"({Write(node)})" : Write(node);

    private static string FunctionName(ElementaryFunction function) => function switch
    {
        ElementaryFunction.Abs => "magnitude",
        ElementaryFunction.Sqrt => "squareRoot",
        _ => $"portable{function}",
    };

    private static string Symbol(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        _ => "/",
    };
}
