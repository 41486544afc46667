using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests.Fuzzing;

/// <summary>Mutilates a source text as careless fingers do, token by token. The same random numbers give the same text.</summary>
internal sealed class Mutation(Random random)
{
    private static readonly ImmutableArray<string> fragments =
    [
        "[Activation]", "[Activation", "[Mlp<", "[Mlp<Hinge>", "[Mlp<Hinge>(2,", "[Mlp<>(1, 1)]", "[Mlp<Hinge>(2, 3, 1)] partial class Net;",
        "[Activation] partial struct Free { public static double Value(double z", "<", ">", "<T>", "{", "}", "(", ")", "[", "]", ";", ",", ".", "=>", "?", ":", "::", "=", "==",
        "@", "$\"", "\"", "'", "/*", "//", "#if", "\n#region\n", "\\u0061", "\u03b1", "\u0000", "\ud83d\ude00", "\t", "0", "1", "-1", "65", "64", "1e400", "1e-400", "99999999999", "0x", "2f", "3m", "'c'", "1_0",
        "double.NaN", "1 / 0.0", "null", "default", "new()", "this", "base", "value", "nameof(z)", "(int)", "(dynamic)", "out", "ref", "in", "params", "static", "abstract", "partial",
        "file", "record", "class", "struct", "interface", "enum", "readonly", "unsafe", "async", "await", "public", "private", "using", "namespace X;", "void", "int", "float", "double", "string", "var",
        "switch", "while (true)", "for (;;)", "return", "if", "else", "throw", "goto", "lock", "is", "as", "typeof", "checked", "stackalloc", "yield", "where T : struct", "__arglist", "Missing", "Missing.Value(z)",
        "Scaled.Derivative(z)", "Hinge.ValueAndDerivative(z).Value", "new First()", "Use(new First())", "(object)z", "nameof(First.Forward)", "((dynamic)z).X", "Math.Exp((dynamic)z)", "if (true) return z;", "if (IsExact) return 2 * z;",
        "if (!IsExact) { } else return z;", "if (false) return Missing; else", "const bool IsExact = true;", "while (true) { }", "do { return z; } while (true);",
        "public static First Shared { get; } = new();", "private static readonly ScaledMlp shared = new();", "public static readonly double Slope = Derivative(1);", "public static double Other() => Value(1);",
        "\u03c6", "\u03d5", "\u212a", "\u0130", "@class", "z1", "Activate", "learnedAlpha", "slopes", "PortableMath",
    ];

    /// <summary>What stands on lines of its own and only makes the compiler warn, or not even that; and two that make it fail.</summary>
    private static readonly ImmutableArray<string> lines =
    [
        "/// <summary>z < 0</summary>", "/// <see cref=\"Missing\"/>", "/// <param name=\"missing\">x</param>", "/// <summary>", "/// &broken;", "/** <a> */", "#warning later", "#pragma warning disable nonsense", "#pragma frobnicate",
        "#pragma checksum \"a\"", "#line 7", "#line hidden", "#line default", "#nullable enable", "#nullable disable", "#region a", "#endregion", "#if true", "#if NEVER", "#endif", "#define LATE", "#error now", "#line what",
    ];

    private static readonly ImmutableArray<string> calls =
        ["Hinge.Value(", "Scaled.Value(", "Twice.Value(", "Inner.Curve.Value(", "@class.Value(", "Math.Cbrt(", "System.Math.Pow(2, ", "Math.Exp(", "System.Console.Write(", "Value("];

    /// <summary>Tokens that may stand for each other, so that a good part of the outcome still compiles.</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> kinds =
    [
        ["+", "-", "*", "/", "%", "<", ">", "<=", ">=", "==", "!=", "&&", "||", "??"],
        ["0", "1", "2", "3", "0.01", "0.25", "1.05", "0.5", "64", "65", "-1", "1e-320", "1e308", "double.NaN", "double.Epsilon", "1 / 0.0", "0x10", "2f", "'c'", "1_0"],
        ["Exp", "Log", "Tanh", "Sqrt", "Abs", "Max", "Min", "Cbrt", "Pow", "Value"],
        ["sealed", "partial", "readonly", "internal", "public", "static", "abstract", "unsafe", "file", "ref"],
        ["class", "struct", "record", "interface", "record struct"],
        ["Hinge", "Relu", "Silu", "Gelu", "PRelu", "Elu", "Scaled", "Curve", "Twice", "First", "Second", "Third", "Same", "SAME", "\u03c6", "\u03d5"],
    ];

    /// <summary>The text after a few mutilations, most often one or two.</summary>
    public string Apply(string text)
    {
        int count = 1 + random.Next(2) * random.Next(4);
        for (int i = 0; i < count; i++)
            text = Once(text);
        return text;
    }

    private string Once(string text)
    {
        List<string> tokens = [.. SyntaxFactory.ParseTokens(text).Select(token => token.ToFullString())];
        int at = random.Next(tokens.Count);
        switch (random.Next(21))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                int other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                return text[..random.Next(text.Length + 1)];
            case 4 or 5:
                Rename(tokens);
                break;
            case 6:
                tokens.Insert(at, $" {Any(fragments)} ");
                break;
            case 7:
                tokens[at] = $" {Any(fragments)} ";
                break;
            case 8:
                Wrap(tokens, Any(calls), ")");
                break;
            case 9:
                // Some thousands deep in an attribute, and the compiler's own stack overflows before any generator runs.
                int depth = 1 << random.Next(10);
                Wrap(tokens, string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? "(" : "-(1 + ", depth)), new string(')', depth));
                break;
            case 10:
                Repeat(tokens, at);
                break;
            case 11 or 12 or 13 or 14:
                Exchange(tokens, Any(kinds));
                break;
            case 15 or 16 or 17:
                tokens.Insert(at, $"\n{Any(lines)}\n");
                break;
            default:
                tokens.RemoveRange(at, Math.Min(tokens.Count - at, 1 + random.Next(8)));
                break;
        }
        return string.Concat(tokens);
    }

    /// <summary>One identifier or number becomes another one of the same text.</summary>
    private void Rename(List<string> tokens)
    {
        int[] words = Words(tokens);
        if (words.Length > 0)
            tokens[words[random.Next(words.Length)]] = tokens[words[random.Next(words.Length)]];
    }

    /// <summary>One token of a kind becomes another one of it.</summary>
    private void Exchange(List<string> tokens, ImmutableArray<string> kind)
    {
        int[] places = [.. Enumerable.Range(0, tokens.Count).Where(index => kind.Contains(tokens[index].Trim()))];
        if (places.Length > 0)
            tokens[places[random.Next(places.Length)]] = $" {Any(kind)} ";
    }

    private void Wrap(List<string> tokens, string before, string after)
    {
        int[] words = Words(tokens);
        if (words.Length > 0)
        {
            int at = words[random.Next(words.Length)];
            tokens[at] = $" {before}{tokens[at]}{after}";
        }
    }

    /// <summary>A stretch that ends as declarations do, once more.</summary>
    private static void Repeat(List<string> tokens, int at)
    {
        int end = tokens.FindIndex(at, token => token.Trim() is "}" or ";");
        if (end >= 0)
            tokens.InsertRange(end + 1, tokens[at..(end + 1)]);
    }

    private static int[] Words(List<string> tokens) =>
        [.. Enumerable.Range(0, tokens.Count).Where(index => tokens[index].AsSpan().Trim() is [var first, ..] && char.IsLetterOrDigit(first))];

    private T Any<T>(ImmutableArray<T> choices) => choices[random.Next(choices.Length)];
}
