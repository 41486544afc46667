using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests;

/// <summary>Names that meet: of types, of their files, of what a network is given and what its author wrote.</summary>
public class NameTests
{
    private const string Hinge = "[Activation] public readonly partial struct Hinge { public static double Value(double z) => z > 0 ? z : 0.01 * z; } ";

    [Theory]
    [InlineData("""[Mlp<Hinge>(2, 3, 1)] public partial class \u0041bc;""", "Abc.g.cs")]
    [InlineData("""[Mlp<Hinge>(2, 3, 1)] public partial class \u0063lass;""", "class.g.cs")]
    [InlineData("""[Activation] public partial struct \U00000041bc { public static double Value(double z) => z; }""", "Abc.g.cs")]
    public void ATypeMayHaveEscapesInItsName(string source, string file)
    {
        GeneratorOutcome outcome = Run(Hinge + source);
        Assert.Null(outcome.Result.Exception);
        Assert.Empty(outcome.CompilerComplaints);
        Assert.Contains(file, outcome.Result.GeneratedSources.Select(generated => generated.HintName));
    }

    [Theory]
    [InlineData("Foo.Bar", "Foo.bar")]
    [InlineData("Foo.Bar", "foo.Bar")]
    [InlineData("Foo.Bar.Baz", "Foo.BAR.Baz")]
    public void NamespacesMayDifferInCaseAlone(string one, string other)
    {
        GeneratorOutcome outcome = Run($"namespace {one} {{ {Hinge} }} namespace {other} {{ {Hinge} }}");
        Assert.Null(outcome.Result.Exception);
        Assert.Empty(outcome.CompilerComplaints);
        Assert.Equal(2, outcome.Result.GeneratedSources.Length);
    }

    [Theory]
    [InlineData("public static double Value(double z) => 2 * z;", "P.F", "public static double Value(double z) => 3 * z;", "Q.F", "public static double Value(double z) => 4 * z;", "F_2")]
    [InlineData("public static double Value(double z, double alpha = 0.5) => z > 0 ? z : alpha * z;", "X", "public static double Value(double z, double b = 0.5) => z > 0 ? z : 0.1 * b * z;", "InAlphaX")]
    [InlineData("public static double Value(double z) => z * Math.Tanh(Math.Log(1 + Math.Exp(z)));", "B", "public static double Value(double z) => 0.5 * z * z + z;", "WithSlopesB")]
    public void ActivationsOfOneNetworkMayHaveNamesAlike(params string[] valuesAndNames)
    {
        string[] names = [.. valuesAndNames.Where((_, index) => index % 2 == 1)];
        string activations = string.Concat(names.Select((name, index) => Activation(name, valuesAndNames[2 * index])));
        GeneratorOutcome outcome = Run(
            $"{activations} [Mlp<{string.Join(", ", names)}>({string.Join(", ", Enumerable.Repeat(3, names.Length + 2))})] public partial class Net;");
        Assert.Empty(outcome.Diagnostics);
        Assert.Empty(outcome.CompilerComplaints);
    }

    [Fact]
    public void NoMemberOfANetworkCanMeetOneOfItsAuthors()
    {
        INamedTypeSymbol network = Run($"{Hinge} [Mlp<Hinge>(2, 3, 1)] public partial class Net;").Compilation.GetTypeByMetadataName("Net")!;
        ISymbol[] members = [.. network.GetMembers().Where(member => member is { IsImplicitlyDeclared: false, CanBeReferencedByName: true })];
        Assert.Equal(11, members.Length);
        foreach (ISymbol member in members)
        {
            AssertTaken($"public partial class {member.Name};");
            AssertTaken($"public partial class Net {{ public int {member.Name} => 1; }}");
            AssertTaken($"public partial class Net {{ public void {member.Name}({string.Join(", ", Types(member).Select((type, index) => $"{type} a{index}"))}) {{ }} }}");
            if (member.DeclaredAccessibility == Accessibility.Public)
                AssertTaken($"public class Base {{ public int {member.Name} => 1; }} [Mlp<Hinge>(2, 3, 1)] public partial class Net : Base;", attribute: "");
        }
    }

    [Theory]
    [InlineData("public void Forward(string text) { } public void TraceSignal() { } public void TraceSignal<T>(ReadOnlySpan<double> input, Span<double> trace) { } public void Update() { }", "")]
    [InlineData("", " : Base")]
    [InlineData("public void Forward(ReadOnlySpan<float> input) { }", " : Base")]
    public void AnOverloadBesideAMemberOfTheNetworkIsAllowed(string members, string bases)
    {
        GeneratorOutcome outcome = Run(
            $"{Hinge} public class Base {{ private int Shape => mlpScratch; private int mlpScratch = 1; public void Forward(string text) {{ }} }} [Mlp<Hinge>(2, 3, 1)] public partial class Net{bases} {{ {members} }}");
        Assert.Empty(outcome.Diagnostics);
        Assert.Empty(outcome.CompilerComplaints);
    }

    [Fact]
    public void ASampleOfManyOutputsLeavesTheNameOfItsForwardPassFree() => Assert.Empty(Run(
        $"{Hinge} [Mlp<Hinge>(2, 3, 2)] public partial class Net {{ public double[] Forward(ReadOnlySpan<double> input) => new double[2]; }}").Diagnostics);

    private static void AssertTaken(string network, string attribute = "[Mlp<Hinge>(2, 3, 1)] ")
    {
        GeneratorOutcome outcome = Run(Hinge + attribute + network);
        Assert.True(outcome.Diagnostics.Any(), network);
        Assert.All(outcome.Diagnostics, diagnostic => Assert.StartsWith("KRN017", diagnostic, StringComparison.Ordinal));
        Assert.Empty(outcome.CompilerComplaints);
    }

    private static string[] Types(ISymbol member) =>
        member is IMethodSymbol method ? [.. method.Parameters.Select(parameter => parameter.Type.ToDisplayString())] : [];

    private static string Activation(string name, string value)
    {
        string type = $"[Activation] public partial struct {name.Split('.')[^1]} {{ {value} }} ";
        return name.Contains('.', StringComparison.Ordinal) ? $"namespace {name.Split('.')[0]} {{ {type} }} " : type;
    }

    private static GeneratorOutcome Run(string source) => GeneratorHarness.Run($"using System; using Kernels; {source}");
}
