using System.Reflection;

namespace Kernels.Generator.Tests;

/// <summary>Static members that make instances of networks while their own class is being initialised: nothing emitted waits for an order.</summary>
public class StaticMemberTests
{
    private const string Declarations = """
        using System;
        using System.Collections.Generic;
        using Kernels;
        [Activation] public readonly partial struct Leak { public static double Value(double z, double alpha = 0.25) => z > 0 ? z : alpha * z; public static readonly double Slope = Derivative(-1) + Other.Shared.Forward([1, 2]); }
        [Mlp<Leak>(2, 3, 1)] public partial class Net;
        [Mlp<Leak, Leak>(2, 4, 4, 1, Precision = Precision.Single)] public partial class Small;
        [Mlp<Leak>(2, 3, 1)] public partial class Other { public static Other Shared { get; } = new(); }
        """;

    public static TheoryData<string> Members =>
    [
        "public static Net First { get; } = new();",
        "public static readonly Net First = new();",
        "private static readonly Lazy<Net> lazy = new(() => new Net()); public static Net First => lazy.Value;",
        "public static Net First => Nested.Made; private static class Nested { internal static readonly Net Made = new(); }",
        "public static Net First; static Net() { First = new Net(); }",
        "public static Net First { get; } = Holder<Net>.Made;",
        "public static Net First { get; } = Make(() => new Net()); private static Net Make(Func<Net> make) { Net net = make(); net.ComputeLossAndGradient(new double[2], new double[1], new double[14]); return net; }",
        "private static readonly List<Net> all = []; private readonly int number = all.Count; public static Net First { get; } = new(); public Net() => all.Add(this);",
        "private static readonly double start = new Net().Forward([1, 2]) + Other.Shared.Forward([1, 2]); public static Net First { get; } = new();",
        "private static readonly double slope = Leak.Slope; private static readonly int small = new Small().Parameters.Length; public static Net First { get; } = new();",
        "[ThreadStatic] private static Net? ofThread; public static Net First => ofThread ??= new();",
        "public static (Net One, Other Two) Both { get; } = (new(), new()); public static Net First { get; } = Both.One;",
    ];

    [Theory]
    [MemberData(nameof(Members))]
    public void AStaticMemberMayMakeAnInstance(string members) => AssertIsMade(Declarations + Part(members));

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Members))]
    public void AStaticMemberOfAnotherFileMayMakeAnInstance(string members)
    {
        string file = "using System; using System.Collections.Generic; " + Part(members);
        AssertIsMade(Declarations, file);
        AssertIsMade(file, Declarations);
    }

    private static string Part(string members) =>
        $"public partial class Net {{ {members} }} public static class Holder<T> where T : new() {{ internal static readonly T Made = new(); }}";

    private static void AssertIsMade(params string[] files)
    {
        Assembly assembly = GeneratorHarness.Run(files).Load();
        MemberInfo first = assembly.GetType("Net")!.GetMember("First")[0];
        object? net = first is PropertyInfo property ? property.GetValue(null) : ((FieldInfo)first).GetValue(null);
        Assert.Equal(14, Assert.IsAssignableFrom<IMlp<double>>(net).Parameters.Length);
    }

    [Fact]
    public void NothingEmittedIntoTheAuthorsTypesOrTheirKernelsIsStatic()
    {
        Assembly assembly = GeneratorHarness.Run(Declarations + "public partial class Net { public static Net First { get; } = new(); }").Load();
        foreach (System.Type type in assembly.GetTypes())
            if (!type.Name.EndsWith("Shape", System.StringComparison.Ordinal))
                Assert.All(
                    type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly),
                    field => Assert.True(field.IsLiteral || field.Name == "Slope" || field.Name.Contains("k__BackingField", System.StringComparison.Ordinal) || field.DeclaringType!.Name.StartsWith('<'), field.ToString()));
    }
}
