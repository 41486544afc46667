using System;
using System.Collections.Generic;
using Kernels.Generator.Expressions;

namespace Kernels.OnDemand.Formulas;

/// <summary>
/// Reads words as an expression of the generator, by the strength with which operators bind. What it does not know ends it with an error;
/// nothing of the text goes on from here but numbers and the tree.
/// </summary>
/// <param name="tokens">The words, an end behind them.</param>
/// <param name="names">What learned parameters stand for.</param>
internal sealed partial class FormulaParser(IReadOnlyList<Token> tokens, FormulaNames names)
{
    /// <summary>How deep parts may lie within parts: far more than a person writes, and far less than a stack holds.</summary>
    private const int DeepestNesting = 200;

    private const int Choice = 1;
    private const int Or = 2;
    private const int And = 3;
    private const int Not = 4;
    private const int Compare = 5;
    private const int Sum = 6;
    private const int Product = 7;
    private const int Unary = 8;
    private const int Power = 9;

    private int next;
    private int depth;

    /// <summary>The words as one value.</summary>
    public Expression Read()
    {
        Token first = Peek;
        Expression value = AsValue(Parse(Choice));
        return Peek.Kind == TokenKind.End ? value : throw Unexpected(first);
    }

    private Token Peek => tokens[next];

    private Node Parse(int level)
    {
        if (++depth > DeepestNesting)
            throw Peek.Error($"a formula is nested deeper than {DeepestNesting} parts within parts");
        Node left = Limited(Prefix());
        // The right side of the last comparison, as a < b < c compares it too.
        Expression? compared = null;
        while (LevelOf(Peek) is int own && own >= level)
        {
            Token operation = Take();
            (left, compared) = own == Compare
                ? Comparison(operation, left, compared)
                : (Infix(operation, own, left), null);
            Limited(left);
        }
        depth--;
        return left;
    }

    private static int? LevelOf(Token token) => token.Kind switch
    {
        TokenKind.Symbol => token.Text switch
        {
            "?" => Choice,
            "||" => Or,
            "&&" => And,
            "<" or "<=" or ">" or ">=" or "==" or "!=" => Compare,
            "+" or "-" => Sum,
            "*" or "/" => Product,
            "^" or "**" => Power,
            _ => null,
        },
        TokenKind.Name => token.Text switch
        {
            "or" => Or,
            "and" => And,
            _ => null,
        },
        _ => null,
    };

    private Node Infix(Token operation, int level, Node left) => operation.Text switch
    {
        "?" => ReadChoice(operation, left),
        "||" or "or" => Logic.Either(AsCondition(left, operation), AsCondition(Parse(level + 1), operation)),
        "&&" or "and" => Logic.Both(AsCondition(left, operation), AsCondition(Parse(level + 1), operation)),
        "+" => Algebra.Add(AsValue(left), AsValue(Parse(level + 1))),
        "-" => Algebra.Subtract(AsValue(left), AsValue(Parse(level + 1))),
        "*" => Algebra.Multiply(AsValue(left), AsValue(Parse(level + 1))),
        "/" => Algebra.Divide(AsValue(left), AsValue(Parse(level + 1))),
        // A power binds its exponent from the right, and that may have a sign.
        _ => FormulaFunctions.Power(AsValue(left), AsValue(Parse(Unary))) ?? throw operation.Error(Exponents),
    };

    private const string Exponents = "the exponent, or a positive base, must be a number";

    private Node ReadChoice(Token operation, Node condition)
    {
        Node whenTrue = Parse(Choice);
        Expect(":", "a choice is written condition ? value : value");
        Node whenFalse = Parse(Choice);
        return Choose(AsCondition(condition, operation), whenTrue, whenFalse);
    }

    private static Node Choose(Condition condition, Node whenTrue, Node whenFalse) => (whenTrue, whenFalse) is (Condition first, Condition second)
        ? Logic.Select(condition, first, second)
        : Algebra.Select(condition, AsValue(whenTrue), AsValue(whenFalse));

    private (Node, Expression) Comparison(Token operation, Node left, Expression? compared)
    {
        Expression right = AsValue(Parse(Compare + 1));
        ComparisonOperator comparison = operation.Text switch
        {
            "<" => ComparisonOperator.Less,
            "<=" => ComparisonOperator.LessOrEqual,
            ">" => ComparisonOperator.Greater,
            ">=" => ComparisonOperator.GreaterOrEqual,
            "==" => ComparisonOperator.Equal,
            _ => ComparisonOperator.NotEqual,
        };
        return compared is not null && left is Condition before
            ? (Logic.Both(before, Logic.Compare(comparison, compared, right)), right)
            : (Logic.Compare(comparison, AsValue(left), right), right);
    }

    private Node Prefix()
    {
        Token token = Take();
        return token.Kind switch
        {
            TokenKind.Number => new Constant(token.Value),
            TokenKind.Name => token.Text == "not" ? Logic.Not(AsCondition(Parse(Not), token)) : ReadName(token),
            TokenKind.Symbol => token.Text switch
            {
                "(" => Parenthesised(),
                "-" => Algebra.Negate(AsValue(Parse(Unary))),
                "+" => AsValue(Parse(Unary)),
                "!" => Logic.Not(AsCondition(Parse(Unary), token)),
                _ => throw token.Error($"a value must stand before {token.Quoted}"),
            },
            _ => throw token.Error("the formula ends too early; a value must stand here"),
        };
    }

    private Node Parenthesised()
    {
        Node inner = Parse(Choice);
        Expect(")", "a ')' is missing");
        return inner;
    }

    private Token Take() => Peek.Kind == TokenKind.End ? Peek : tokens[next++];

    private void Expect(string symbol, string reason)
    {
        if (!Peek.Is(symbol))
            throw Peek.Error($"{reason}; here stands {Peek.Quoted}");
        next++;
    }

    private FormulaException Unexpected(Token first) => Peek switch
    {
        { Kind: TokenKind.Symbol, Text: ")" } => Peek.Error("a '(' is missing for this ')'"),
        { Kind: TokenKind.Symbol, Text: "=" } => first.Kind == TokenKind.Name && next == 1
            ? Peek.Error("a name is given once, before the whole formula")
            : Peek.Error("'=' gives a name; two values are compared by '=='"),
        { Kind: TokenKind.Name, Text: "if" or "is" or "switch" } =>
            Peek.Error($"{Peek.Quoted} is no part of a formula; a choice is written condition ? value : value"),
        _ => Peek.Error($"an operator is missing before {Peek.Quoted}"),
    };

    /// <summary>A condition in a place for a number is 1 or 0, as in (z > 0) * z.</summary>
    private static Expression AsValue(Node node) => node as Expression ?? Algebra.Select((Condition)node, Algebra.One, Algebra.Zero);

    private static Condition AsCondition(Node node, Token place) => node as Condition
        ?? throw place.Error($"{place.Quoted} needs a condition such as z > 0, not a number");

    private Node Limited(Node node) => Nodes.HasAtMost(LargestFormula, node)
        ? node
        : throw tokens[Math.Max(0, next - 1)].Error($"a formula has at most {LargestFormula} operations; up to here there are more");

    private const int LargestFormula = Generator.Parsing.FormulaParser.LargestFormula;
}
