using System;
using System.Collections.Generic;
using Kernels.Generator.Expressions;

namespace Kernels.Export.Onnx;

/// <summary>Writes a formula as a graph of its operations, what it shares once.</summary>
internal sealed class FormulaGraph(GraphBuilder graph)
{
    private readonly OperatorForms forms = new(graph);

    /// <summary>Adds the operations of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="variables">The tensor of each variable.</param>
    /// <returns>The name of the result.</returns>
    public string Add(Expression formula, IReadOnlyDictionary<string, string> variables)
    {
        Dictionary<Node, string> names = [];
        foreach (Node node in Nodes.InOrder(formula))
            names.Add(node, AddNode(node, part => names[part], variables));
        return names[formula];
    }

    private string AddNode(Node node, Func<Node, string> name, IReadOnlyDictionary<string, string> variables) => node switch
    {
        Constant c => graph.Constant(c.Value),
        Variable v => variables[v.Name],
        Negation n => graph.Add("Neg", name(n.Operand)),
        Binary b => graph.Add(OperatorOf(b.Operator), name(b.Left), name(b.Right)),
        Call c => forms.Call(c.Function, name(c.Argument)),
        Power p => graph.Add("Pow", name(p.Base), graph.Constant(p.Exponent)),
        FusedMultiplyAdd f => graph.Add("Add", graph.Add("Mul", name(f.Left), name(f.Right)), name(f.Addend)),
        Conditional c => graph.Add("Where", name(c.Condition), name(c.WhenTrue), name(c.WhenFalse)),
        Comparison { Operator: ComparisonOperator.NotEqual } c => graph.Add("Not", graph.Add("Equal", name(c.Left), name(c.Right))),
        Comparison c => graph.Add(OperatorOf(c.Operator), name(c.Left), name(c.Right)),
        Both b => graph.Add("And", name(b.Left), name(b.Right)),
        Either e => graph.Add("Or", name(e.Left), name(e.Right)),
        Not n => graph.Add("Not", name(n.Operand)),
        _ => throw new InvalidOperationException($"A {node.GetType().Name} is no part of a formula."),
    };

    private static string OperatorOf(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => "Add",
        BinaryOperator.Subtract => "Sub",
        BinaryOperator.Multiply => "Mul",
        _ => "Div",
    };

    private static string OperatorOf(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => "Less",
        ComparisonOperator.LessOrEqual => "LessOrEqual",
        ComparisonOperator.Greater => "Greater",
        ComparisonOperator.GreaterOrEqual => "GreaterOrEqual",
        _ => "Equal",
    };
}
