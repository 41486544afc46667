using System;
using System.Diagnostics;
using System.Linq;
using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand.Tests.Formulas;

/// <summary>Texts that mean to be something else than a formula get no further than the parser.</summary>
public sealed class HostileTests
{
    public static TheoryData<string> Attacks() =>
    [
        "z; } static Mine() { System.IO.File.Delete(\"a\"); } double f() { return 1",
        "z /* comment */ + 1",
        "z // comment",
        "z; // }",
        "@z",
        "@class + z",
        "\\u007a",
        "z + \\u0031",
        "\"text\"",
        "'a'",
        "$\"{z}\"",
        "$@\"{System.Environment.Exit(1)}\"",
        "() => z",
        "(z) => z",
        "z => z",
        "delegate { return z; }",
        "typeof(string)",
        "nameof(z)",
        "default(double)",
        "sizeof(double)",
        "new object()",
        "new System.Random().NextDouble()",
        "System.Environment.Exit(1)",
        "System.Diagnostics.Process.Start(z)",
        "Environment.TickCount",
        "global::System.Math.Exp(z)",
        "z.ToString().Length",
        "z!",
        "z is double d ? d : 0",
        "z switch { _ => 1 }",
        "throw z",
        "await z",
        "stackalloc double[1]",
        "checked(z)",
        "(double)z",
        "(int)z",
        "z = z = 1",
        "z += 1",
        "ref z",
        "[z]",
        "{z}",
        "#if true",
        "#pragma warning disable",
        "z\0",
        "z\u2028 + 1",
        "z\u202e + 1",
        "ｚ + 1",
        "ζ",
        "z + ∞",
        "return z",
        "a.b.c.d = z",
        "mine.x = z",
        "z; class = 1",
        "z; a\" = 1",
        "__arglist(z)",
        "<script>alert(1)</script>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void AreRefusedInOneLine(string text)
    {
        FormulaException exception = Assert.Throws<FormulaException>(() => Formula.Parse(text));
        Assert.All(exception.Message, letter => Assert.False(char.IsControl(letter)));
        Assert.InRange(exception.Message.Length, 10, 300);
        Assert.InRange(exception.Column, 1, text.Length + 1);
    }

    [Theory]
    [InlineData("(", 9_999)]
    [InlineData("-", 9_999)]
    [InlineData("!", 9_999)]
    [InlineData("not ", 2_499)]
    [InlineData("tanh(", 1_999)]
    [InlineData("z^", 4_999)]
    [InlineData("2^", 4_999)]
    [InlineData("z>0?z:", 1_600)]
    [InlineData("z>0?", 2_400)]
    [InlineData("z+", 4_999)]
    [InlineData("z*1.5*", 1_600)]
    [InlineData("z>0 and ", 1_240)]
    [InlineData("a=1;", 2_499)]
    [InlineData("gelu(", 1_999)]
    [InlineData("swish(z,", 1_240)]
    [InlineData("max(z,", 1_660)]
    [InlineData("square(", 1_420)]
    [InlineData("(", 100_000)]
    [InlineData("z+", 50_000)]
    public void WhatIsDeepOrLongEndsEarly(string part, int times)
    {
        string open = string.Concat(Enumerable.Repeat(part, times));
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Throws<FormulaException>(() => Formula.Parse(open + "z"));
        Assert.Throws<FormulaException>(() => Formula.Parse(open + "z" + new string(')', times)));
        // Far from what is needed, as machines are shared: what it guards against takes minutes.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void SharedPartsDoNotGrow()
    {
        string text = string.Concat(Enumerable.Repeat("square(", 150)) + "z" + new string(')', 150);
        Formula formula = Formula.Parse(text);
        Assert.Null(formula.Info.Formula);
        Assert.InRange(formula.ToCSharp().Length, 1_000, 20_000);
    }

    [Fact]
    public void ALongNumberIsANumber() => Assert.Equal("z + 0.1", Formula.Parse("z + 0.1" + new string('0', 9_000)).Info.Formula);

    [Fact]
    public void ANameGoesNowhereButIntoTexts()
    {
        Formula formula = Formula.Parse("z * z", "\"; } static void Main() { } /* \r\n\u2028 */ \\");
        CompiledMlp<double> compiled = MlpCompiler.Compile<double>(new MlpDesign([1, 2, 1], formula));
        Assert.Equal(formula.ToString(), compiled.New().Activations[0].DisplayName);
        Assert.Equal("StaticVoidMain", formula.Info.Name);
        Assert.StartsWith("[Activation(DisplayName = \"\\\"; } static", formula.ToCSharp(), StringComparison.Ordinal);
    }
}
