using System;
using System.Linq;
using System.Reflection;
using Kernels.Generator.Model;
using Kernels.Generator.Parsing;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests;

/// <summary>The members <c>Derivative</c> and <c>ValueAndDerivative</c> of an activation's type: their signatures, their documentation, whose names they meet.</summary>
public class DerivativeMemberTests
{
    [Fact]
    public void TheParametersAreTheAuthors()
    {
        Type type = Run("[Activation] public partial struct F { public static double Value(double @in, double H = 0.5, double @class = -0.0) => @in > 0 ? H * @in : @class; }").Load().GetType("F")!;
        foreach (string name in (string[])["Derivative", "ValueAndDerivative"])
        {
            ParameterInfo[] parameters = type.GetMethod(name)!.GetParameters();
            Assert.Equal(["in", "H", "class"], parameters.Select(parameter => parameter.Name));
            Assert.Equal([0.5, -0.0], parameters[1..].Select(parameter => (double)parameter.DefaultValue!));
        }
    }

    [Theory]
    [InlineData("public static double Derivative(double z) => 7;", 7, true)]
    [InlineData("public const int ValueAndDerivative = 1;", 1, false)]
    [InlineData("public static double Derivative(double z) => 7; public static double ValueAndDerivative => 1;", 7, false)]
    public void AMemberOfTheAuthorsIsLeftAlone(string member, double derivative, bool hasBoth)
    {
        Type type = Run($"[Activation] public partial struct F {{ public static double Value(double z) => z; {member} }}").Load().GetType("F")!;
        Assert.Equal(derivative, type.GetMethod("Derivative")!.Invoke(null, [1.0]));
        Assert.Equal(hasBoth, type.GetMethod("ValueAndDerivative") is not null);
    }

    [Theory]
    [InlineData("[Activation] public partial struct Derivative { public static double Value(double z) => z; }")]
    [InlineData("[Activation] public partial struct F { public static double Value(double z) => Math.Tanh(z) + Math.Sqrt(1 + Math.Abs(z)); private const int PortableMath = 1, Kernels = 2, System = 3, FFormula = 4; }")]
    [InlineData("namespace System2 { static class PortableMath; [Activation] public partial struct Math { public static double Value(double z) => global::System.Math.Tanh(z); } }")]
    [InlineData("[Activation] public partial struct F { public static double Value(double z, double PortableMath = 1, double Math = 2, double exp = 3) => Math * exp * PortableMath * double.Exp(z) * double.Exp(z); }")]
    [InlineData("[Activation] partial record struct F(double Slope) { internal int Other => 1; public static double Value(double z) => z * z; }")]
    [InlineData("[Activation] public readonly ref partial struct F { public static double Value(double z) => z * z; }")]
    [InlineData("namespace One { [Activation] public partial struct F { public static double Value(double z) => z * z; } } namespace Two { [Activation] public partial struct F { public static double Value(double z) => z; } }")]
    [InlineData("[Activation] public partial struct F { public static double Value(double \\u007a1, double a = double.MaxValue, double b = double.Epsilon) => \\u007a1 * a + b; }")]
    [InlineData("[Activation] public partial struct F { public static double Value(double z) => 3; }")]
    [InlineData("[Activation] public partial struct F { public static double Value(double z) => z > 1 && z < 3 || !(z <= -1) ? Math.Max(z, z * z) : Math.Min(z, 2 * z); }")]
    public void NoNameIsCaptured(string source)
    {
        GeneratorOutcome outcome = Run(source);
        Assert.Empty(outcome.Diagnostics);
        Assert.Empty(outcome.CompilerComplaints);
    }

    [Fact]
    public void TheDocumentationIsWellFormedAndGivesTheFormula()
    {
        GeneratorOutcome outcome = Run("/// <summary>F.</summary>\n[Activation] public partial struct F { /// <summary>f</summary> <param name=\"in\">z</param> <param name=\"H\">h</param>\n public static double Value(double @in, double H = 1) => @in > 0 && @in < 2 ? H * @in : Math.Exp(@in); }");
        ISymbol derivative = outcome.Compilation.GetTypeByMetadataName("F")!.GetMembers("Derivative").Single();
        Assert.Contains("which is <c>in &gt; 0 &amp;&amp; in &lt; 2 ? H : exp(in)</c>", derivative.GetDocumentationCommentXml(), StringComparison.Ordinal);
        foreach (SyntaxTree tree in outcome.Compilation.SyntaxTrees)
        {
            var documented = tree.WithRootAndOptions(tree.GetRoot(), ((Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)tree.Options).WithDocumentationMode(DocumentationMode.Diagnose));
            outcome = outcome with { Compilation = outcome.Compilation.ReplaceSyntaxTree(tree, documented) };
        }
        Assert.Empty(outcome.CompilerComplaints);
    }

    [Fact]
    public void TheExponentialOfASigmoidIsComputedOnce()
    {
        string source = Run("[Activation] public partial struct F { public static double Value(double z) => z / (1 + Math.Exp(-z)) + 3 / (1 + Math.Exp(-z)); }").Source("F");
        string body = source[source.IndexOf("(double Value, double Derivative) ValueAndDerivative(double z)\n        {", StringComparison.Ordinal)..];
        Assert.Equal(2, body.Split("PortableMath.").Length);
    }

    [Theory]
    [InlineData("(? (> z 0) z (* alpha z))", "alpha=0.25", true)]
    [InlineData("(pow z 2.5)", "alpha=1E+999", false)]
    [InlineData("z", "alpha=NaN", false)]
    [InlineData("z", "alpha", false)]
    [InlineData("z", "alpha=1=2", false)]
    [InlineData("z", "=1", false)]
    [InlineData("z", "a b=1", false)]
    [InlineData("z", "x){}//=1", false)]
    [InlineData("(later z)", "alpha=1", false)]
    [InlineData("(* z 1E+999999999999)", "alpha=1", true)]
    public void ATextThatIsNoFormulaIsNoActivation(string formula, string learned, bool isRead)
    {
        ActivationSpec? activation = FormulaAttribute.Read("F", formula, [learned]);
        Assert.Equal(isRead, activation is not null);
    }

    [Fact]
    public void AnActivationWithAnUnreadableTextIsNone()
    {
        string deep = string.Concat(Enumerable.Repeat("(neg ", 20_000)) + "z" + new string(')', 20_000);
        MetadataReference library = MetadataReference.CreateFromImage(Emitted(
            $"using Kernels; namespace Library {{ [Activation, ActivationFormula(\"{deep}\")] public struct Deep {{ public static double Value(double z) => z; }} [Activation, ActivationFormula(\"alpha\", \"alpha=1\")] public struct Less {{ public static double Value(double z) => z; }} }}"));
        GeneratorOutcome outcome = GeneratorHarness.Run(GeneratorHarness.Compile("User", [library], """
            using Kernels;
            [Mlp<Library.Deep>(2, 1)] public partial class Network;
            [Activation] public partial struct F { public static double Value(double z) => Library.Less.Value(z); }
            """));
        Assert.Null(outcome.Result.Exception);
        Assert.StartsWith("KRN006", Assert.Single(outcome.Diagnostics), StringComparison.Ordinal);
        Assert.Empty(outcome.CompilerComplaints);
    }

    private static byte[] Emitted(string source)
    {
        using var stream = new System.IO.MemoryStream();
        Assert.True(GeneratorHarness.Compile("Library", [], source).Emit(stream).Success);
        return stream.ToArray();
    }

    private static GeneratorOutcome Run(string source) => GeneratorHarness.Run($"using System; using Kernels; {source}");
}
