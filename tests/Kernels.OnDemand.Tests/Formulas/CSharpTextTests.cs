using System;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.OnDemand.Compiling;
using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand.Tests.Formulas;

/// <summary>The C# of a formula, put into a project, is the same formula: the generator reads the same tree and emits the same network.</summary>
public sealed class CSharpTextTests
{
    public static TheoryData<string> Texts() => [.. TextbookFormulas.All.Select(formula => formula.Text),
        "max(z, alpha * z); alpha = 0.25", "square(square(square(z) + 1))", "z * h + class; h = 1; class = 2", "fma(z, 2, 1) ^ 2.5", "-0.5 / z + 1 / 0 * z",
        "!(z > 1 or z != 0) && z < 3 ? abs(z) : erf(-z)", "z + value; value = 1", "where(z == z, log1p(z), expm1(z))"];

    [Theory]
    [MemberData(nameof(Texts))]
    public void IsReadAsTheSameTree(string text)
    {
        Formula formula = Formula.Parse(text, "mine");
        string emitted = BuildTime.Emitted(
            "Kernels.OnDemand.Emitted.MineMlp",
            $"""
            using Kernels;
            using Kernels.Numerics;
            using System;
            namespace Kernels.OnDemand.Emitted;
            {formula.ToCSharp().Replace("struct " + formula.Info.Name, "struct Mine", StringComparison.Ordinal)}
            [Mlp<Mine>(2, 3, 2)]
            partial class MineMlp;
            """);
        Assert.Equal(NetworkSource.Of([2, 3, 2], [formula], OutputKind.Sigmoid, Precision.Double, distinction: "").Text, emitted);
    }

    [Fact]
    public void TheTreeSurvivesItsNotation() => Assert.All(TextbookFormulas.All, formula =>
    {
        ActivationSpec activation = Formula.Parse(formula.Text).Activation;
        string[] variables = ["z", .. activation.Parameters.Select(p => p.Identifier)];
        Assert.Equal(activation.Value, FormulaCode.Read(FormulaCode.Write(activation.Value), variables));
    });
}
