using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Generator.Expressions;

/// <summary>
/// Formulas in prefix notation, such as <c>(? (> z 0) z (* 0.01 z))</c>: how a compiled activation carries its formula to the
/// projects that see only its metadata.
/// </summary>
/// <remarks>
/// A large formula names the parts that it uses more than once, <c>(let $1 (exp z) (* $1 (+ 1 $1)))</c>: written out it could have any length.
/// A word means the same in every version; a new meaning gets a new word, which an older version refuses. So the text needs no version of its own.
/// </remarks>
internal static class FormulaCode
{
    // Far above what is ever written, and low enough that no text, however made, costs a reader its stack or its time.
    private const int LongestText = 100_000;
    private const int DeepestNesting = 500;
    private const int LargestFormula = 1_000;

    // Up to here a formula is written out, which every version reads.
    private const int LargestWrittenOut = 500;

    private const string Let = "let";
    private const char NameStart = '$';

    private static readonly Dictionary<string, BinaryOperator> binaryOperators = new()
    {
        ["+"] = BinaryOperator.Add,
        ["-"] = BinaryOperator.Subtract,
        ["*"] = BinaryOperator.Multiply,
        ["/"] = BinaryOperator.Divide,
    };

    private static readonly Dictionary<string, ComparisonOperator> comparisonOperators = new()
    {
        ["<"] = ComparisonOperator.Less,
        ["<="] = ComparisonOperator.LessOrEqual,
        [">"] = ComparisonOperator.Greater,
        [">="] = ComparisonOperator.GreaterOrEqual,
        ["=="] = ComparisonOperator.Equal,
        ["!="] = ComparisonOperator.NotEqual,
    };

    private static readonly Dictionary<string, ElementaryFunction> functions =
        Enum.GetValues(typeof(ElementaryFunction)).Cast<ElementaryFunction>().ToDictionary(FormulaText.FunctionName);

    public static string Write(Node node)
    {
        Dictionary<Node, string> names = [];
        if (node.Size <= LargestWrittenOut)
            return Write(node, names);
        IReadOnlyList<Node> order = Nodes.InOrder(node);
        HashSet<Node> shared = [.. order.SelectMany(user => user.Parts).GroupBy(part => part).Where(uses => uses.Count() > 1).Select(uses => uses.Key)];
        string text = $"({Let}";
        foreach (Node part in order.Where(part => part.Parts.Length > 0 && shared.Contains(part)))
        {
            string name = $"{NameStart}{names.Count + 1}";
            text += $" {name} {Write(part, names)}";
            names.Add(part, name);
        }
        return $"{text} {Write(node, names)})";
    }

    private static string Write(Node node, IReadOnlyDictionary<Node, string> names) => names.TryGetValue(node, out string? name) ? name : node switch
    {
        Constant c => Number.Text(c.Value),
        Variable v => v.Name,
        Power p => $"(pow {Write(p.Base, names)} {Number.Text(p.Exponent)})",
        _ => $"({Head(node)} {string.Join(" ", node.Parts.Select(part => Write(part, names)))})",
    };

    /// <summary>The formula of a text, over the given variables.</summary>
    /// <exception cref="FormatException">The text is no formula over these variables, or too large a one.</exception>
    public static Expression Read(string text, IReadOnlyCollection<string> variables)
    {
        if (text.Length > LongestText)
            throw new FormatException($"A formula of {text.Length} characters is too long; {LongestText} are allowed.");
        var tokens = new Queue<string>(text.Replace("(", " ( ").Replace(")", " ) ").Split([' '], StringSplitOptions.RemoveEmptyEntries));
        Dictionary<string, Node> names = variables.ToDictionary(name => name, name => (Node)new Variable(name));
        Expression expression = AsExpression(ReadNode(tokens, names, depth: 1));
        return tokens.Count == 0 ? expression : throw new FormatException($"'{tokens.Peek()}' stands after the end of a formula.");
    }

    private static string Head(Node node) => node switch
    {
        Negation => "neg",
        Binary b => binaryOperators.First(o => o.Value == b.Operator).Key,
        Call c => FormulaText.FunctionName(c.Function),
        FusedMultiplyAdd => "fma",
        Conditional => "?",
        Comparison c => comparisonOperators.First(o => o.Value == c.Operator).Key,
        Both => "and",
        Either => "or",
        Not => "not",
        _ => throw new InvalidOperationException($"A {node.GetType().Name} is no part of a formula."),
    };

    private static Node ReadNode(Queue<string> tokens, Dictionary<string, Node> names, int depth)
    {
        string token = Next(tokens);
        if (token != "(")
            return names.TryGetValue(token, out Node? named) ? named : new Constant(Number.Parse(token));
        if (depth > DeepestNesting)
            throw new FormatException($"A formula is nested deeper than {DeepestNesting} parentheses.");

        string head = Next(tokens);
        if (head == Let)
            ReadNames(tokens, names, depth);
        var parts = new List<Node>();
        while (tokens.Count > 0 && tokens.Peek() != ")")
            parts.Add(ReadNode(tokens, names, depth + 1));
        Next(tokens);
        Node node = Build(head, parts);
        return Nodes.HasAtMost(LargestFormula, node) ? node : throw new FormatException($"A formula has more than {LargestFormula} operations.");
    }

    /// <summary>Reads names and what each stands for, up to the first part that is no new name.</summary>
    private static void ReadNames(Queue<string> tokens, Dictionary<string, Node> names, int depth)
    {
        while (tokens.Count > 0 && tokens.Peek()[0] == NameStart && !names.ContainsKey(tokens.Peek()))
        {
            string name = tokens.Dequeue();
            Node node = ReadNode(tokens, names, depth + 1);
            names[name] = names.ContainsKey(name) ? throw new FormatException($"'{name}' stands for two parts of a formula.") : node;
        }
    }

    private static Node Build(string head, List<Node> parts) => (head, parts.Count) switch
    {
        (Let, 1) => parts[0],
        ("neg", 1) => Algebra.Negate(AsExpression(parts[0])),
        ("pow", 2) => Algebra.Pow(AsExpression(parts[0]), AsNumber(parts[1])),
        ("fma", 3) => Algebra.FusedMultiplyAdd(AsExpression(parts[0]), AsExpression(parts[1]), AsExpression(parts[2])),
        ("?", 3) => Algebra.Select(AsCondition(parts[0]), AsExpression(parts[1]), AsExpression(parts[2])),
        ("and", 2) => Logic.Both(AsCondition(parts[0]), AsCondition(parts[1])),
        ("or", 2) => Logic.Either(AsCondition(parts[0]), AsCondition(parts[1])),
        ("not", 1) => Logic.Not(AsCondition(parts[0])),
        (_, 1) when functions.TryGetValue(head, out ElementaryFunction function) => Algebra.Apply(function, AsExpression(parts[0])),
        (_, 2) when binaryOperators.TryGetValue(head, out BinaryOperator operation) =>
            Nodes.Combine(operation, AsExpression(parts[0]), AsExpression(parts[1])),
        (_, 2) when comparisonOperators.TryGetValue(head, out ComparisonOperator comparison) =>
            Logic.Compare(comparison, AsExpression(parts[0]), AsExpression(parts[1])),
        _ => throw new FormatException($"'{head}' with {parts.Count} parts is no part of a formula."),
    };

    private static string Next(Queue<string> tokens) =>
        tokens.Count > 0 ? tokens.Dequeue() : throw new FormatException("A formula ends too early.");

    private static Expression AsExpression(Node node) =>
        node as Expression ?? throw new FormatException("A condition stands where a formula needs a value.");

    private static Condition AsCondition(Node node) =>
        node as Condition ?? throw new FormatException("A value stands where a formula needs a condition.");

    private static double AsNumber(Node node) =>
        (node as Constant)?.Value ?? throw new FormatException("An exponent is no number.");
}
