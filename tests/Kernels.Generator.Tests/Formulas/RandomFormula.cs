using System;
using Kernels.Reference;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>The body of a <c>Value</c> over z, a and b, drawn at random: statements as C# and as what they mean over dual numbers.</summary>
internal sealed class RandomFormula
{
    private const int Depth = 3;
    private const int LargestSize = 250;

    private RandomFormula(Random random)
    {
        var grammar = new FormulaGrammar(random);
        FormulaTree first = grammar.Expression(Depth - 1);
        ConditionTree condition = grammar.Condition(1);
        FormulaTree second = grammar.Expression(Depth - 1);
        FormulaTree early = grammar.Expression(Depth);
        bool leaves = random.Next(2) == 0;

        // double s = first; bool c = condition; if (c) s = second; else s += z; if (!c) return early; return last;
        grammar.Declare(new FormulaTree("s", e => condition.Holds(e) ? second.Value(e) : e.Rounded(first.Value(e) + e[0]), first.Size + second.Size));
        ConditionTree leave = grammar.Condition(1);
        FormulaTree last = grammar.Expression(Depth);

        Text = $"double s = {first.Text}; bool c = {condition.Text}; if (c) s = {second.Text}; else s += z; "
            + (leaves ? $"if (!c && {leave.Text}) {{ return {early.Text}; }} " : "")
            + $"return {last.Text};";
        Size = first.Size + second.Size + 2 * condition.Size + leave.Size + early.Size + last.Size;
        value = e => leaves && !condition.Holds(e) && leave.Holds(e) ? early.Value(e) : last.Value(e);
    }

    private readonly Func<Evaluation, Dual> value;

    /// <summary>The statements.</summary>
    public string Text { get; }

    private int Size { get; }

    /// <summary>A formula that is not too large.</summary>
    public static RandomFormula Next(Random random)
    {
        RandomFormula formula = new(random);
        while (formula.Size > LargestSize)
            formula = new(random);
        return formula;
    }

    /// <summary>What the statements return.</summary>
    public Dual Value(Evaluation evaluation) => value(evaluation);
}
