using System.Linq;
using System.Reflection;
using Kernels.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

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
        "KRN004 at 'Mlp<Hinge>(new[] { 2, 0, 1 })': A width of 0 is not allowed; widths are constants from 1 to 64")]
    [InlineData("[Mlp<Hinge>(2, 8, 3)] public sealed partial class A;",
        "KRN005 at '3': A network has one logistic output; 3 outputs are not supported")]
    [InlineData("[Mlp<double>(2, 8, 1)] public sealed partial class A;",
        "KRN006 at 'double': 'Double' is no activation: it must be a struct with [Activation]")]
    [InlineData("public struct B { public static double Value(double z) => z; } [Mlp<B>(2, 8, 1)] public sealed partial class A;",
        "KRN006 at 'B': 'B' is no activation: it must be a struct with [Activation]")]
    [InlineData("[Activation] public struct B { public static double Value(double z) => z; }",
        "KRN007 at 'B': Activation 'B' must be a top-level 'partial' struct that is neither generic nor file-local")]
    [InlineData("[Activation] public partial struct B<T> { public static double Value(double z) => z; }",
        "KRN007 at 'B': Activation 'B' must be a top-level 'partial' struct that is neither generic nor file-local")]
    [InlineData("[Activation] public partial struct B { }",
        "KRN008 at 'B': Activation 'B' needs one method 'public static double Value(double z)' with a body")]
    [InlineData("[Activation] public partial struct B { public static float Value(float z) => z; }",
        "KRN008 at 'B': Activation 'B' needs one method 'public static double Value(double z)' with a body")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z, double alpha) => alpha * z; }",
        "KRN009 at 'alpha': Parameter 'alpha' of 'Value' must be a double with a finite default value, from which it is learned")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z, int n = 2) => n * z; }",
        "KRN009 at 'n': Parameter 'n' of 'Value' must be a double with a finite default value, from which it is learned")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => z % 2; }",
        "KRN010 at 'z % 2': 'z % 2' cannot be differentiated: a formula is made of + - * /, ?:, comparisons, constants, double and bool locals, 'if' and 'return'")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) { while (z > 1) z /= 2; return z; } }",
        "KRN010 at 'while (z > 1) z /= 2;': 'while (z > 1) z /= 2;' cannot be differentiated: a formula is made of + - * /, ?:, comparisons, constants, double and bool locals, 'if' and 'return'")]
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
        "KRN010 at 'switch (z) { case 0: return 1; default: return z; }': 'switch (z) { case 0: return 1; default: return z; }' cannot be differentiated: a formula chooses by ?: or 'if'")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) { float y = (float)z; return y; } }",
        "KRN010 at 'y = (float)z': 'y = (float)z' cannot be differentiated: a formula's locals are doubles and bools")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) { double y = z; y %= 2; return y; } }",
        "KRN010 at 'y %= 2': 'y %= 2' cannot be differentiated: a formula is made of + - * /, ?:, comparisons, constants, double and bool locals, 'if' and 'return'")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => 2 * System.Math.Cbrt(z); }",
        "KRN011 at 'System.Math.Cbrt': 'System.Math.Cbrt' cannot be called in a formula; known are Abs, Atan, Clamp, Cos, Cosh, Erf, Exp, Expm1, FusedMultiplyAdd, Log, Log1p, Logistic, Max, Min, Pow, Sin, Sinh, Softplus, Sqrt, Tanh, as far as Math or PortableMath has them, and Value of another activation")]
    [InlineData("[Activation] public partial struct B { public static double Value(double z) => 1 + B.Value(z); }",
        "KRN012 at 'B.Value(z)': 'B' calls itself, directly or through another activation; a formula must end")]
    public void IsReportedAtItsPlace(string source, string expected)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($"using Kernels; namespace Sample; {Hinge}{source}");
        Assert.Equal(expected, Assert.Single(outcome.Diagnostics));
    }

    [Fact]
    public void AFormulaThatGrowsBeyondReasonIsRefused()
    {
        string doublings = string.Concat(Enumerable.Range(1, 10).Select(i => $"double x{i} = x{i - 1} * x{i - 1}; "));
        GeneratorOutcome outcome = GeneratorHarness.Run(
            $"using Kernels; [Activation] public partial struct B {{ public static double Value(double z) {{ double x0 = z; {doublings} return x10; }} }}");
        Assert.Equal("KRN013 at 'x7 * x7': A formula has at most 500 operations, those of locals counted at each use; up to here there are more", Assert.Single(outcome.Diagnostics));
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
            .Select(data => ((string)data.GetData(null!).Single()[1])[..6]), "KRN013"];
        string[] declared = [.. typeof(Descriptors).GetFields().Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id)];
        Assert.Equal(declared.Order(), tested.Distinct().Order());
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
