using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.OnDemand.Formulas;

/// <summary>
/// Writes a tree as an activation in C# from which the generator reads the same tree. What is used more than once becomes a local: written out it
/// could be of any length.
/// </summary>
internal sealed class CSharpText
{
    private readonly Dictionary<Node, string> locals = [];
    private readonly Dictionary<string, string> names;

    private CSharpText(ActivationSpec activation) => names = activation.Parameters.ToDictionary(p => p.Identifier, p => Identifier(p.Name));

    /// <summary>The activation's type.</summary>
    public static string Of(ActivationSpec activation)
    {
        var writer = new CSharpText(activation);
        IEnumerable<string> taken = activation.Parameters.SelectMany(p => new[] { p.Name, p.Identifier }).Append(ActivationSpec.PreActivation);
        StraightLineProgram program = StraightLineProgram.Of(taken, ("value", activation.Value));
        string parameters = string.Concat(activation.Parameters.Select(p => $", double {Identifier(p.Name)} = {Number.Literal(p.Default)}"));
        string displayName = activation.DisplayName == activation.Name
            ? ""
            : $"(DisplayName = {SymbolDisplay.FormatLiteral(activation.DisplayName, quote: true)})";
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $$"""
            [Activation{{displayName}}]
            public readonly partial struct {{activation.Name}}
            {
                public static double Value(double {{ActivationSpec.PreActivation}}{{parameters}})
                {

            """);
        foreach (Assignment assignment in program.Assignments)
        {
            string value = writer.Write(assignment.Value);
            string target = assignment.Name == "value" ? "return" : $"{(assignment.Value is Condition ? "bool" : "double")} {assignment.Name} =";
            text.Append(CultureInfo.InvariantCulture, $"        {target} {value};\n");
            writer.locals.TryAdd(assignment.Value, assignment.Name);
        }
        return text.Append("    }\n}\n").ToString().Replace("\r", "", StringComparison.Ordinal);
    }

    private string Write(Node node) => locals.TryGetValue(node, out string? local) ? local : node switch
    {
        Constant c => Number.Literal(c.Value),
        Variable v => names.GetValueOrDefault(v.Name, v.Name),
        Negation n => $"-({Write(n.Operand)})",
        Binary b => $"({Write(b.Left)} {Symbol(b.Operator)} {Write(b.Right)})",
        Call { Function: ElementaryFunction.Abs or ElementaryFunction.Sqrt } c => $"Math.{c.Function}({Write(c.Argument)})",
        Call c => $"PortableMath.{c.Function}({Write(c.Argument)})",
        Power p => $"PortableMath.Pow({Write(p.Base)}, {Number.Literal(p.Exponent)})",
        FusedMultiplyAdd f => $"Math.FusedMultiplyAdd({Write(f.Left)}, {Write(f.Right)}, {Write(f.Addend)})",
        Conditional c => $"({Write(c.Condition)} ? {Write(c.WhenTrue)} : {Write(c.WhenFalse)})",
        Comparison c => $"({Write(c.Left)} {FormulaText.Symbol(c.Operator)} {Write(c.Right)})",
        Both b => $"({Write(b.Left)} && {Write(b.Right)})",
        Either e => $"({Write(e.Left)} || {Write(e.Right)})",
        Not n => $"!{Write(n.Operand)}",
        _ => throw new InvalidOperationException($"A {node.GetType().Name} is no part of a formula."),
    };

    private static string Symbol(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        _ => "/",
    };

    private static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
