using System.Linq;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests;

/// <summary>Programs that are odd or wrong: the generator neither throws nor emits what does not compile.</summary>
public class RobustnessTests
{
    private const string Hinge = "[Activation] public readonly partial struct Hinge { public static double Value(double z) => z > 0 ? z : 0.01 * z; } ";

    [Fact]
    public void TypesThatDifferInCaseAloneGetFilesOfTheirOwn()
    {
        GeneratorOutcome outcome = Run($"{Hinge} [Mlp<Hinge>(2, 3, 1)] public partial class Net; [Mlp<Hinge>(2, 4, 1)] public partial class NET;");
        Assert.Empty(outcome.CompilerComplaints);
        Assert.Equal(3, outcome.Result.GeneratedSources.Length);
    }

    [Fact]
    public void TypesOfOneNameInTwoNamespacesDoNotMeet() =>
        Assert.Empty(Run($"{Hinge} namespace One {{ [Mlp<Hinge>(2, 3, 1)] public partial class Net; }} namespace Two {{ [Mlp<Hinge>(2, 4, 1)] public partial class Net; }}").CompilerComplaints);

    [Fact]
    public void ASecondAttributeOnAnotherPartIsTheCompilersToReport()
    {
        GeneratorOutcome outcome = Run($"{Hinge} [Mlp<Hinge>(2, 3, 1)] public partial class Net; [Mlp<Hinge>(2, 4, 1)] public partial class Net;");
        Assert.Equal(["CS0579"], outcome.CompilerComplaints.Select(complaint => complaint.Id).Distinct());
    }

    [Theory]
    [InlineData("w")]
    [InlineData("b")]
    [InlineData("H")]
    [InlineData("dz")]
    [InlineData("x")]
    [InlineData("at")]
    [InlineData("slope")]
    [InlineData("mask")]
    [InlineData("@class")]
    [InlineData("logit")]
    [InlineData("unit0")]
    public void ALearnedParameterMayHaveAnyName(string name) => Assert.Empty(Run(
        $"[Activation] public partial struct Free {{ public static double Value(double z, double {name} = 0.5) => z > 0 ? z : {name} * z; }}"
        + "[Mlp<Free>(2, 3, 1)] public partial class Net;").CompilerComplaints);

    [Theory]
    [InlineData("[Mlp<Hinge>] public partial class Net;")]
    [InlineData("[Mlp<>(2, 1)] public partial class Net;")]
    [InlineData("[Mlp<Missing>(2, 1)] public partial class Net;")]
    [InlineData("[Mlp<Hinge>(2, ] public partial class Net;")]
    [InlineData("[Mlp<Hinge>(2, width, 1)] public partial class Net;")]
    [InlineData("[Mlp<Hinge>((int[])null)] public partial class Net;")]
    [InlineData("[Activation] public partial struct Half { public static double Value(double z) => ; }")]
    [InlineData("[Activation] public partial struct Half { public static double Value(double z) { if (z > 0) return z; } }")]
    [InlineData("[Activation] public partial struct Half { public static double Value(double z) => z +")]
    [InlineData("[Activation] public partial struct Half { public static double Value(double) => 1; }")]
    [InlineData("[Activation] public partial struct Half { public static double Value(double z) => Other.Value(z); }")]
    public void HalfTypedCodeIsNoReasonToThrow(string source)
    {
        GeneratorOutcome outcome = Run($"{Hinge} {source}");
        Assert.Null(outcome.Result.Exception);
        Assert.Contains(outcome.CompilerComplaints.Concat(outcome.Result.Diagnostics), complaint => complaint.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void AFormulaNestedTooDeepIsRefused()
    {
        string nested = string.Concat(Enumerable.Repeat("+ z ", 20_000));
        GeneratorOutcome outcome = Run($"[Activation] public partial struct Deep {{ public static double Value(double z) => z {nested}; }}");
        Assert.StartsWith("KRN013", Assert.Single(outcome.Diagnostics), System.StringComparison.Ordinal);
    }

    private static GeneratorOutcome Run(string source) => GeneratorHarness.Run($"using Kernels; {source}");
}
