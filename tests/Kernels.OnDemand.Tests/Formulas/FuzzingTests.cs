using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand.Tests.Formulas;

/// <summary>Five thousand broken formulas, drawn from words and from letters: each is refused in one line, or is a formula after all.</summary>
public sealed class FuzzingTests
{
    private const int Seed = 2026;

    private static readonly string[] words =
    [
        "z", "x", "1", "0.5", "1e308", "1e-320", ".", "..", "e", "pi", "+", "-", "*", "/", "^", "**", "(", ")", ",", ";", "?", ":", "<", ">=", "==", "=", "!", "&&", "and", "or",
        "not", "tanh(", "exp(", "max(", "where(", "clamp(", "pow(", "gelu(", "prelu(z, alpha: ", "Math.", "Math.Exp(", "a", "alpha = 0.25", "; a = 1", "@", "\"", "'", "\\u0041", "/*", "*/", "//",
        "\n", "\t", "\0", "{", "}", "[", "]", "typeof(", "=>", "$\"{", "System.IO.", "class", "return", "static", "ｚ", "\u202e", "9999999999999999999999", "z z", "2z", "%", "&", "|", "#", "~",
    ];

    [Fact]
    public void EachEndsInOneLine()
    {
        Random random = new(Seed);
        List<double> times = [];
        int refused = 0;
        Assert.False(Formula.TryParse("warm(", out _, out _));
        for (int index = 0; index < 5_000; index++)
        {
            string text = index % 5 == 0 ? Letters(random) : string.Concat(Enumerable.Range(0, random.Next(1, index % 50 == 1 ? 900 : 25)).Select(_ => words[random.Next(words.Length)]));
            long start = Stopwatch.GetTimestamp();
            bool isFormula = Formula.TryParse(text, out _, out FormulaException? problem);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (isFormula)
                continue;
            refused++;
            Assert.False(problem!.Message.Any(char.IsControl), $"Text {index} of seed {Seed}: {problem.Message}");
            Assert.InRange(problem.Message.Length, 10, 300);
            Assert.InRange(problem.Column, 1, text.Length + 1);
        }
        Assert.InRange(refused, 4_000, 5_000);
        // Of one text a busy machine may take the thread away; of a hundred not.
        Assert.InRange(times.Order().ElementAt(times.Count - 100), 0, 50);
    }

    private static string Letters(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 200)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(1, 0xd800) : random.Next(32, 127))));
}
