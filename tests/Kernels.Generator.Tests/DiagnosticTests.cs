using System.Linq;
using System.Reflection;
using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>Each diagnostic: its id, the exact text it points at, its message.</summary>
public class DiagnosticTests
{
    private const string Hinge = "[Activation] public readonly partial struct Hinge { public static double Value(double z) => z > 0 ? z : 0.01 * z; } ";

    [Theory]
    [InlineData("[Mlp<Hinge>(2, 8, 1)] public sealed class A;",
        "KRN001 at 'A': Network 'A' must be declared 'partial': the generator writes its other part")]
    [InlineData("[Mlp<Hinge>(2, 8, 1)] public sealed partial class A<T>;",
        "KRN002 at 'A': Network 'A' must be a top-level class that is neither generic, static, abstract, file-local nor a record")]
    [InlineData("public partial class Outer { [Mlp<Hinge>(2, 8, 1)] public sealed partial class A; }",
        "KRN002 at 'A': Network 'A' must be a top-level class that is neither generic, static, abstract, file-local nor a record")]
    [InlineData("[Mlp<Hinge>(2, 8, 1)] public sealed partial record A;",
        "KRN002 at 'A': Network 'A' must be a top-level class that is neither generic, static, abstract, file-local nor a record")]
    [InlineData("[Mlp<Hinge>(2)] public sealed partial class A;",
        "KRN003 at 'Mlp<Hinge>(2)': Network 'A' has 1 widths; 2 to 9 are allowed: inputs, up to 7 hidden layers, outputs")]
    [InlineData("[Mlp<Hinge>(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)] public sealed partial class A;",
        "KRN003 at 'Mlp<Hinge>(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)': Network 'A' has 10 widths; 2 to 9 are allowed: inputs, up to 7 hidden layers, outputs")]
    [InlineData("[Mlp<Hinge>(2, 65, 1)] public sealed partial class A;",
        "KRN004 at '65': A width of 65 is not allowed; widths are constants from 1 to 64")]
    [InlineData("[Mlp<Hinge>(new[] { 2, 0, 1 })] public sealed partial class A;",
        "KRN004 at '0': A width of 0 is not allowed; widths are constants from 1 to 64")]
    [InlineData("[Mlp<Hinge>(2, 8, 1, Output = OutputKind.Softmax)] public sealed partial class A;",
        "KRN005 at '1': A softmax of 1 output would always be 1; give it one output for each class, at least 2")]
    [InlineData("[Mlp<Hinge, Hinge>(2, 8, 1)] public sealed partial class A;",
        "KRN014 at 'Mlp<Hinge, Hinge>': Network 'A' has 2 activations and 1 hidden layers; give one activation for all of them, or one for each")]
    [InlineData("[Mlp<Hinge>(2, 8, 1, Output = (OutputKind)3)] public sealed partial class A;",
        "KRN015 at '(OutputKind)3': 'Output' has no value 3; it must be OutputKind.Sigmoid, OutputKind.Identity, OutputKind.Softmax")]
    [InlineData("[Mlp<Hinge>(2, 8, 1, Precision = (Precision)(-1))] public sealed partial class A;",
        "KRN015 at '(Precision)(-1)': 'Precision' has no value -1; it must be Precision.Double, Precision.Single")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => System.Math.Log(1e-300 + z * z); } [Mlp<B>(2, 8, 1, Precision = Precision.Single)] public partial class A;",
        "KRN019 at 'B': 'B' has the constant 1E-300, which single precision rounds to 0; a network of it takes Precision.Double")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z, double a = 1e39) => a * z; } [Mlp<Hinge, B>(2, 8, 8, 1, Precision = Precision.Single)] public partial class A;",
        "KRN019 at 'B': 'B' has the constant 1E+39, which single precision rounds to Infinity; a network of it takes Precision.Double")]
    [InlineData("[Mlp<Hinge>(2, 8, 1)] [Mlp<Hinge, Hinge>(2, 8, 8, 1)] public sealed partial class A;",
        "KRN016 at 'Mlp<Hinge, Hinge>(2, 8, 8, 1)': Network 'A' has a second [Mlp]; a class is one network")]
    [InlineData("[Mlp<Hinge>(2, 8, 1)] public sealed partial class Output;",
        "KRN017 at 'Output': Network 'Output' gets a member 'Output' from the generator; the class must have another name")]
    [InlineData("[Mlp<Hinge>(2, 8, 1)] public sealed partial class A { public int Output => 1; }",
        "KRN017 at 'Output': Network 'A' gets a member 'Output' from the generator; the member here must have another name")]
    [InlineData("public class C { public int Output => 1; } [Mlp<Hinge>(2, 8, 1)] public sealed partial class A : C;",
        "KRN017 at 'A': Network 'A' gets a member 'Output' from the generator; its base class 'C' has one already")]
    [InlineData("[Mlp<Hinge>(2, 8, 1)] public partial class C; public class D : C; [Mlp<Hinge>(2, 8, 1)] public sealed partial class A : D;",
        "KRN017 at 'A': Network 'A' gets a member 'Shape' from the generator; its base class 'C' has one already")]
    [InlineData("[Mlp<double>(2, 8, 1)] public sealed partial class A;",
        "KRN006 at 'double': 'double' is no activation: it must be a struct with [Activation], compiled with the generator")]
    [InlineData("public struct B { public static double Value(double z) => z; } [Mlp<B>(2, 8, 1)] public sealed partial class A;",
        "KRN006 at 'B': 'B' is no activation: it must be a struct with [Activation], compiled with the generator")]
    [InlineData("[Activation] public struct B { public static double Value(double z) => z; }",
        "KRN007 at 'B': Activation 'B' must be a top-level 'partial' struct that is neither generic nor file-local")]
    [InlineData("[Activation] public partial struct B<T> { public static double Value(double z) => z; }",
        "KRN007 at 'B': Activation 'B' must be a top-level 'partial' struct that is neither generic nor file-local")]
    [InlineData("[Activation] public partial struct B { }",
        "KRN008 at 'B': Activation 'B' needs one method 'public static double Value(double z)' with a body")]
    [InlineData("[Activation] public partial struct B { public static float Value(float z) => z; }",
        "KRN008 at 'Value': Activation 'B' needs one method 'public static double Value(double z)' with a body")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z, double alpha) => alpha * z; }",
        "KRN009 at 'alpha': Parameter 'alpha' of 'Value' must be a double with a finite default value, from which it is learned")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z, int n = 2) => n * z; }",
        "KRN009 at 'n': Parameter 'n' of 'Value' must be a double with a finite default value, from which it is learned")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z, double a = 1, double b = 1, double c = 1, double d = 1, double e = 1, double f = 1, double g = 1, double h = 1, double i = 1) => z * a * i; }",
        "KRN018 at 'i': Activation 'B' has 9 learned parameters; at most 8 are allowed")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => z % 2; }",
        "KRN010 at 'z % 2': 'z % 2' cannot be differentiated: a formula is made of + - * /, ?:, comparisons, constants, double and bool locals, 'if' and 'return'")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) { while (z > 1) z /= 2; return z; } }",
        "KRN010 at 'while': 'while' cannot be differentiated: a formula is made of + - * /, ?:, comparisons, constants, double and bool locals, 'if' and 'return'")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => 1 + (int)z; }",
        "KRN010 at '1 + (int)z': '1 + (int)z' cannot be differentiated: a formula is made of + - * /, ?:, comparisons, constants, double and bool locals, 'if' and 'return'")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => System.Math.Pow(2, z); }",
        "KRN010 at 'z': 'z' cannot be differentiated: the exponent of Pow must be a finite constant")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => System.Math.Pow(y: double.NaN, x: z); }",
        "KRN010 at 'double.NaN': 'double.NaN' cannot be differentiated: the exponent of Pow must be a finite constant")]
    [InlineData("[Activation] public partial struct B { static readonly double slope = 0.1; public static double Value(double z) => slope * z; }",
        "KRN010 at 'slope': 'slope' cannot be differentiated: a formula reads its parameters, its locals and 'const' fields")]
    [InlineData("static class C { internal static bool Steep => true; } [Activation] public partial struct B { public static double Value(double z) => C.Steep ? z : 2 * z; }",
        "KRN010 at 'C.Steep': 'C.Steep' cannot be differentiated: a formula reads its parameters, its locals and 'const' fields")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => z switch { > 0 => z, _ => 0 }; }",
        "KRN010 at 'z switch { > 0 => z, _ => 0 }': 'z switch { > 0 => z, _ => 0 }' cannot be differentiated: a formula chooses by ?: or 'if'")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) { switch (z) { case 0: return 1; default: return z; } } }",
        "KRN010 at 'switch': 'switch' cannot be differentiated: a formula chooses by ?: or 'if'")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) { float y = (float)z; return y; } }",
        "KRN010 at 'y = (float)z': 'y = (float)z' cannot be differentiated: a formula's locals are doubles and bools")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) { double y = z; y %= 2; return y; } }",
        "KRN010 at 'y %= 2': 'y %= 2' cannot be differentiated: a formula is made of + - * /, ?:, comparisons, constants, double and bool locals, 'if' and 'return'")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => 2 * System.Math.Cbrt(z); }",
        "KRN011 at 'System.Math.Cbrt': 'System.Math.Cbrt' cannot be called in a formula; known are Abs, Atan, Cos, Cosh, Erf, Exp, Expm1, Log, Log1p, Logistic, Sin, Sinh, Softplus, Sqrt, Tanh with one argument, Max, Min, Pow with two, Clamp, FusedMultiplyAdd with three, as far as Math or PortableMath has them, and Value of another activation")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => System.Math.Log(z, 2); }",
        "KRN011 at 'System.Math.Log': 'System.Math.Log' cannot be called in a formula; known are Abs, Atan, Cos, Cosh, Erf, Exp, Expm1, Log, Log1p, Logistic, Sin, Sinh, Softplus, Sqrt, Tanh with one argument, Max, Min, Pow with two, Clamp, FusedMultiplyAdd with three, as far as Math or PortableMath has them, and Value of another activation")]
    [InlineData("[Mlp<Hinge>(outputs: 1, hidden: 65, inputs: 2)] public sealed partial class A;",
        "KRN004 at '65': A width of 65 is not allowed; widths are constants from 1 to 64")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => 1 + B.Value(z); }",
        "KRN012 at 'B.Value(z)': 'B' calls itself, directly or through another activation; a formula must end")]
    public void IsReportedAtItsPlace(string source, string expected)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($"using Kernels; namespace Sample; {Hinge}{source}");
        Assert.Equal(expected, Assert.Single(outcome.Diagnostics));
    }

    /// <summary>The forms in which the same can be written, each with the exact tokens that are reported.</summary>
    [Theory]
    [InlineData("[Kernels.Mlp<double>(2, 65, 1)] partial class A;", "KRN006 'double'", "KRN004 '65'")]
    [InlineData("[global::Kernels.MlpAttribute<List<int>.Enumerator>(widths: [2, 0, 65, 1])] partial class A;", "KRN006 'List<int>.Enumerator'", "KRN004 '0'", "KRN004 '65'")]
    [InlineData("[Mlp<Hinge>(widths: new int[] { -1, 1 + 99, 1 })] partial class A;", "KRN004 '-1'", "KRN004 '1 + 99'")]
    [InlineData("[Serializable, Mlp<Hinge>(66, 65)] class A;", "KRN004 '66'", "KRN004 '65'", "KRN001 'A'")]
    [InlineData("class Outer<T> { record Middle { [Mlp<Hinge>(0, 1)] partial class A; } }", "KRN004 '0'", "KRN002 'A'")]
    [InlineData("[Mlp<Hinge>(0, 1)] file partial class A;", "KRN004 '0'", "KRN002 'A'")]
    [InlineData("partial record struct B { } [Activation] partial record struct B;", "KRN008 'B'")]
    [InlineData("[Activation] partial record struct B(double Value);", "KRN008 'Value'")]
    [InlineData("[Activation] partial struct B { public static double Value(double z) => z; public static double Value(double z, double a = 1) => z; }", "KRN008 'Value'")]
    [InlineData("[Activation] file record struct B { public static double Value(double z) => z; }", "KRN007 'B'")]
    [InlineData("[Activation] partial struct B { public static double Value(double z, double a, int n = 2, double c = double.NaN, double d = 1) => a * n * c * d * z % 2; }",
        "KRN009 'a'", "KRN009 'n'", "KRN009 'c'", "KRN010 'a * n * c * d * z % 2'")]
    [InlineData("[Activation] partial struct B { public static double Value(double z) => z % 2 > z % 3 && z is double ? Math.Cbrt(z % 4) : -Math.Ceiling(z); }",
        "KRN010 'z % 2'", "KRN010 'z % 3'", "KRN010 'z is double'", "KRN011 'Math.Cbrt'", "KRN010 'z % 4'", "KRN011 'Math.Ceiling'")]
    [InlineData("[Activation] partial struct B { public static double Value(double z) { float x = 1; for (;;) { } if (z > 0) { z++; return x % 2; } throw null!; } }",
        "KRN010 'x = 1'", "KRN010 'for'", "KRN010 'z++;'", "KRN010 'x % 2'", "KRN010 'throw'")]
    [InlineData("[Activation] partial struct B { public static double Value(double z) => C.Value(z); } [Activation] partial struct C { public static double Value(double z) => B.Value(z % 2); }",
        "KRN012 'C.Value(z)'", "KRN012 'B.Value(z % 2)'", "KRN010 'z % 2'")]
    [InlineData("[Activation] partial struct B { public static double Value(double z) => B.Value(z); } [Activation] partial struct C { public static double Value(double z) => B.Value(z); }",
        "KRN012 'B.Value(z)'")]
    public void EveryProblemIsReportedAtItsToken(string source, params string[] expected)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($"using System; using System.Collections.Generic; using Kernels; namespace Sample; {Hinge}{source}");
        Assert.Equal(expected, outcome.Diagnostics.Select(text => text[..text.IndexOf("':", System.StringComparison.Ordinal)].Replace(" at ", " ", System.StringComparison.Ordinal) + "'"));
    }

    [Fact]
    public void WhatTheCompilerReportsIsNotReportedTwice() => Assert.Empty(GeneratorHarness.Run("""
        using Kernels;
        [Activation] public partial struct B { public static double Value(double z) => z + missing + Missing.Value(z) + System.Math.Exp(z, z) + Missing.X; }
        """).Diagnostics);

    [Fact]
    public void AFormulaThatGrowsBeyondReasonIsRefused()
    {
        string steps = string.Concat(Enumerable.Range(1, 300).Select(i => $"double x{i} = x{i - 1} * z + {i}; "));
        GeneratorOutcome outcome = GeneratorHarness.Run(
            $"using Kernels; [Activation] public partial struct B {{ public static double Value(double z) {{ double x0 = z; {steps} return x300; }} }}");
        Assert.Equal("KRN013 at 'x250 * z': A formula has at most 500 operations, what is used several times counted once; up to here there are more", Assert.Single(outcome.Diagnostics));
    }

    [Fact]
    public void AWrongFormulaIsReportedOnceHoweverManyNetworksUseIt()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run("""
            using Kernels;
            [Activation] public partial struct B { public static double Value(double z) => z % 2; }
            [Mlp<B>(2, 8, 1)] public sealed partial class First;
            [Mlp<B>(2, 4, 1)] public sealed partial class Second;
            """);
        Assert.Single(outcome.Diagnostics);
    }

    [Fact]
    public void EveryDescriptorIsCoveredAbove()
    {
        string[] tested = [.. typeof(DiagnosticTests).GetMethod(nameof(IsReportedAtItsPlace))!.GetCustomAttributes<InlineDataAttribute>()
            .Select(data => ((string)data.GetData(null!).Single()[1])[..6]), "KRN013", "KRN020", "KRN021"];
        string[] declared = [.. typeof(Descriptors).GetFields().Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id)];
        Assert.Equal(declared.Order(), tested.Distinct().Order());
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public void AnOldLanguageIsReportedOnceForEachType(LanguageVersion version, string name)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run(
            version, "using Kernels; [Activation] public partial struct B { public static double Value(double z) => z % 2; } [Mlp<B>(2, 99, 1)] public partial class A { }");
        string needs = $"needs C# 11 or later, and this project has C# {name}: emitted code has types that are local to their file";
        Assert.Equal([$"KRN020 at 'B': 'B' {needs}", $"KRN020 at 'A': 'A' {needs}"], outcome.Diagnostics);
    }

    [Theory]
    [InlineData("namespace Kernels { static class Runtime { } }", "Kernels.Runtime")]
    [InlineData("namespace Kernels { class Generated { } }", "Kernels.Generated")]
    [InlineData("namespace Kernels.Generated { class Math { } }", "Kernels.Generated.Math")]
    [InlineData("namespace Kernels.Runtime { class Unsafe { } }", "Kernels.Runtime.Unsafe")]
    [InlineData("namespace Kernels.Numerics { class Math { } }", "Kernels.Numerics.Math")]
    [InlineData("static class System { }", "System")]
    [InlineData("namespace System.Runtime { enum Intrinsics { } }", "System.Runtime.Intrinsics")]
    public void ATypeInPlaceOfANamespaceIsReported(string type, string name)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($"{type} [Kernels.Activation] public partial struct B {{ public static double Value(double z) => z; }} namespace Other {{ class System; class Kernels; class Math; }}");
        Assert.Equal($"KRN021 at 'B': 'B' cannot be completed: type '{name}' hides what emitted code calls by that name", Assert.Single(outcome.Diagnostics));
        Assert.Empty(outcome.Result.GeneratedSources);
    }

    [Fact]
    public void APragmaSilencesADiagnosticAtItsPlace()
    {
        GeneratorOutcome outcome = GeneratorHarness.Run("""
            using Kernels;
            [Activation] public partial struct B { public static double Value(double z) => z; }
            #pragma warning disable KRN001
            [Mlp<B>(2, 8, 1)] public sealed class A;
            """);
        Assert.True(Assert.Single(outcome.Result.Diagnostics).IsSuppressed);
    }
}
