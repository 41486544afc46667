using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Reference;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Tests;

/// <summary>Emitted kernels compiled in memory and run: formulas and shapes that the library does not ship, against dual numbers.</summary>
public class CompileAndRunTests
{
    public static TheoryData<string, string> Formulas => new()
    {
        { "identity", "=> z;" },
        { "mish", "=> z * Math.Tanh(Math.Log(1 + Math.Exp(z)));" },
        { "softsign", "=> z / (1 + Math.Abs(z));" },
        { "hard-tanh", "=> Math.Max(-1, Math.Min(1, z));" },
        { "rational", "=> (1.2 * z + z * z) / (1 + 0.3 * (z * z));" },
        { "selu", "{ const double scale = 1.05; if (z > 0) return scale * z; double below = Math.Exp(z) - 1; return scale * 1.67 * below; }" },
        { "band", "=> z > -0.5 && z < 0.5 || z > 2 ? z : 0.25 * z;" },
        { "root", "=> z / Math.Sqrt(1 + z * z);" },
        { "clipped-root", "=> Math.Sqrt(Math.Max(0, z));" },
        { "gated-root", "=> z * Math.Sqrt(z > 0 ? z : 0);" },
        { "snake", "=> z + Math.Pow(Math.Sin(z), 2);" },
        { "powers", "=> Math.Pow(1 + z * z, 1.5) - Math.FusedMultiplyAdd(z, z, 1) + Math.Pow(z, 3);" },
        { "assigned", "{ double y = Math.Atan(Math.Sinh(z)); bool isHigh = z is > 1 and < 1.5; if (isHigh) y += Math.Cosh(z) - Math.Cos(z); return y; }" },
        { "whole-numbers", "=> z * (z > 0 ? 2 : -1);" },
        { "nested", "{ if (z < -1) return 0.5 * z; else if (z > 1) return 2 * z - 1; return z; }" },
        { "nested", "{ { if (z > 1) return 2 * z - 1; } if (z >= -1) return z; return 0.5 * z; }" },
        { "nested", "{ if (z > 0) { if (z > 1) return 2 * z - 1; } else { double half = 0.5 * z; if (z < -1) return half; } return z; }" },
    };

    private static readonly int[][] shapes = [[2, 8, 8, 1], [1, 1], [3, 9, 1], [5, 7, 3, 2, 1], [2, 17, 1]];

    // One shape of each formula in one compilation, which takes far longer than its runs, and the other four in one.
    private static readonly Lazy<GeneratorOutcome> some = new(() => Compile([.. Formulas.Select(Value)], shapes, IsFirst));
    private static readonly Lazy<GeneratorOutcome> others = new(() => Compile([.. Formulas.Select(Value)], shapes, (formula, shape) => !IsFirst(formula, shape)));

    [Theory]
    [MemberData(nameof(Formulas))]
    public void TheGradientIsThatOfDualNumbers(string name, string body) => AssertGradients(some.Value, name, body, IsFirst);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Formulas))]
    public void TheGradientIsThatOfDualNumbersInEachShape(string name, string body) =>
        AssertGradients(others.Value, name, body, (formula, shape) => !IsFirst(formula, shape));

    private static string Value(object[] formula) => $"public static double Value(double z) {formula[1]}";

    private static bool IsFirst(int formula, int shape) => shape == formula % shapes.Length;

    private static void AssertGradients(GeneratorOutcome outcome, string name, string body, Func<int, int, bool> isWanted)
    {
        ReferenceActivation reference = CustomActivations.Named(name);
        int formula = Formulas.ToList().FindIndex(row => (string)row[1] == body);
        for (int shape = 0; shape < shapes.Length; shape++)
            if (isWanted(formula, shape))
            {
                IInspectableMlp<double> network = outcome.Network($"Network{formula}_{shape}");
                GradientCheck.Assert(network, reference, samples: 7, seed: 11);
                GradientCheck.Assert(network, reference, samples: 70, seed: 12);
            }
    }

    [Fact]
    public void TwoLearnedParametersGetTheirGradients()
    {
        IInspectableMlp<double> network = Network("public static double Value(double z, double a = 0.5, double at = 1.5) => z > 0 ? a * z : Math.Tanh(at * z);", [2, 5, 4, 1]);
        ReferenceActivation reference = CustomActivations.Named("two-learned");
        Assert.Equal([new("a", 0.5), new("at", 1.5)], network.Shape.ActivationParameters(2).ToArray());
        Assert.Equal([0.5, 1.5, 0.5, 1.5], network.Parameters[^4..].ToArray());
        GradientCheck.Assert(network, reference, samples: 9, seed: 13);
    }

    [Fact]
    public void AValueInTwoPartsIsReadFromBoth()
    {
        IInspectableMlp<double> network = Network("public static partial double Value(double z, double alpha = 0.25); public static partial double Value(double z, double alpha) => z > 0 ? z : alpha * z;", [2, 5, 1]);
        GradientCheck.Assert(network, ReferenceActivations.Named("prelu"), samples: 9, seed: 17);
    }

    [Fact]
    public void WideLayersAreTiledAndRight()
    {
        IInspectableMlp<double> network = Network("public static double Value(double z) => z > 0 ? z : 0.01 * z;", [16, 64, 33, 1]);
        GradientCheck.Assert(network, ReferenceActivations.Named("leaky-relu"), samples: 5, seed: 14);
    }

    [Fact]
    public void AnActivationMayCallAnother()
    {
        IInspectableMlp<double> network = GeneratorHarness.Run("""
            using Kernels;
            [Activation] public partial struct Gate { public static double Value(double z) => 1 / (1 + System.Math.Exp(-z)); }
            [Activation] public partial struct Gated { public static double Value(double z) => z * Gate.Value(z); }
            [Mlp<Gated>(2, 4, 1)] public sealed partial class Network;
            """).Network("Network");
        GradientCheck.Assert(network, ReferenceActivations.Named("silu"), samples: 6, seed: 15);
    }

    [Fact]
    public void AnActivationMayComeFromACompiledAssembly()
    {
        GeneratorOutcome library = GeneratorHarness.Run(GeneratorHarness.Compile("Library", [],
            "using Kernels; namespace Library; [Activation] public partial struct Leak { public static double Value(double z, double alpha = 0.25) => z > 0 ? z : alpha * z; }"));
        MetadataReference reference = MetadataReference.CreateFromImage(library.Image());

        GeneratorOutcome user = GeneratorHarness.Run(GeneratorHarness.Compile("User", [reference],
            "using Kernels; [Mlp<Library.Leak>(2, 4, 1)] public sealed partial class Network;"));
        Assert.Empty(user.Diagnostics);
        GradientCheck.Assert(user.Network("Network"), ReferenceActivations.Named("prelu"), samples: 6, seed: 16);
    }

    [Theory]
    [InlineData("NaN", "double.NaN", double.NaN)]
    [InlineData("Infinity", "double.PositiveInfinity", double.PositiveInfinity)]
    public void AParameterOfACompiledAssemblyMayHaveTheNameOfANumber(string name, string number, double expected)
    {
        GeneratorOutcome library = GeneratorHarness.Run(GeneratorHarness.Compile("Library", [],
            $"using Kernels; namespace Library; [Activation] public partial struct Leak {{ public static double Value(double z, double {name} = 0.25) => z < -1 ? {number} : {name} * z; }}"));
        GeneratorOutcome user = GeneratorHarness.Run(GeneratorHarness.Compile("User", [MetadataReference.CreateFromImage(library.Image())],
            "using Kernels; [Mlp<Library.Leak>(1, 1, 1, Output = OutputKind.Identity)] public sealed partial class Network;"));
        IInspectableMlp<double> network = user.Network("Network");
        double[] parameters = [1, 0, 1, 0, 0.25];
        parameters.AsSpan().CopyTo(network.Parameters);
        double[] outputs = new double[2];
        network.Forward([-2, 2], outputs);
        Assert.Equal([expected, 0.5], outputs);
    }

    private static IInspectableMlp<double> Network(string value, int[] widths) => Compile([value], [widths], (_, _) => true).Network("Network0_0");

    private static GeneratorOutcome Compile(string[] values, int[][] shapes, Func<int, int, bool> isWanted)
    {
        IEnumerable<string> activations = values.Select((value, index) => $"[Activation] public partial struct Custom{index} {{ {value} }}");
        IEnumerable<string> networks =
            from value in Enumerable.Range(0, values.Length)
            from shape in Enumerable.Range(0, shapes.Length)
            where isWanted(value, shape)
            select $"[Mlp<Custom{value}>({string.Join(", ", shapes[shape])})] public sealed partial class Network{value}_{shape};";
        return GeneratorHarness.Run($"using System;\nusing Kernels;\n{string.Join('\n', activations.Concat(networks))}");
    }
}
