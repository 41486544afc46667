using System;
using System.Globalization;
using System.Linq;
using Kernels.Testing;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>What C# a formula may be written in: the kernels' value is that of the method as the compiler understands it, the derivative its slope.</summary>
public class LanguageTests
{
    private static readonly FormulasOfTheory bodies = FormulasOfTheory.Bodies(typeof(LanguageTests), nameof(TheValueIsThatOfTheMethodAndTheDerivativeItsSlope), """
        #pragma warning disable CS1717
        static class Constants { internal const double Slope = 1.5; internal const bool IsSteep = true; }
        [Activation] public partial struct Inner { public static double Value(double z, double alpha = 2, double beta = 0.5) => alpha * z + beta * z * z; }
        """);

    private static readonly FormulasOfTheory choices = new(typeof(LanguageTests), nameof(AChoiceBetweenWhatItComparesIsTheSameChoiceInTheKernels), (formula, number) =>
        $"[Activation] public partial struct F{number} {{ public static double Value(double z) => {formula}; }} [Mlp<F{number}>(1, 1, 1)] public partial class Network{number};");

    [Theory]
    [InlineData("{ double y = z; if (z < 0) y = 0.1 * z; return y; }")]
    [InlineData("{ double y = z; if (z < 0) y *= 0.1; else if (z > 1) { y += z; y -= 1; y /= 2; } return 3 * y; }")]
    [InlineData("{ double y; if (z < 0) y = -z; else y = 2 * z; y = y * y; return y; }")]
    [InlineData("{ double x = z, y = 1; if (z > 0) { double t = x; x = y; y = t; } return x - 2 * y; }")]
    [InlineData("{ z = Math.Max(z, -0.5); if (z > 1) { z = 1; if (z > 3) return 5; } return z * z; }")]
    [InlineData("{ double y = 1; if (z > 0) { if (z > 1) return 7 * z; y = z; } else { y = 2; { y += z; } } return y * z; }")]
    [InlineData("{ bool steep = z > 1; bool low = !steep && z < -1; if (steep || low) return 2 * z; return z; }")]
    [InlineData("{ bool steep = false; if (z > 1) steep = true; return steep ? 3 * z : z; }")]
    [InlineData("{ bool flip = z > 0 ? z > 1 : z < -1; double y = flip ? -z : z; flip = !flip; return flip ? y : 2 * y; }")]
    [InlineData("{ const bool leaky = true; const bool other = !leaky; const double slope = 0.3; const int n = 2; return z > 0 ? n * z : leaky && !other ? slope * z : 0; }")]
    [InlineData("=> z is > 0 and < 1 ? z * z : z is <= -1 or 3 ? 0.5 * z : z;")]
    [InlineData("=> z is not (> 0 or < -2) ? 3 * z : z;")]
    [InlineData("=> (z > 0) & (z < 1) | (z < -1) ? 3 * z : z;")]
    [InlineData("=> (z > 0) ^ (z > 1) ? 3 * z : z;")]
    [InlineData("=> (z > 0) == (z < 1) ? 3 * z : z;")]
    [InlineData("{ bool steep = z > 1 != z < -1; const bool other = true; return steep == other ? 3 * z : (z > 0) != false ? 2 * z : z; }")]
    [InlineData("=> (z + Math.Sqrt(z * z)) / 2 + Math.Pow((1 - z) * (1 - z), 0.5);")]
    [InlineData("=> checked(z * 2) + unchecked(z + 1);")]
    [InlineData("{ checked { double y = z; unchecked { y *= 3; } ; return y; } }")]
    [InlineData("=> Math.Max(val2: z, val1: 0.25 * z);")]
    [InlineData("=> Inner.Value(beta: 3, z: z) + Inner.Value(alpha: z, z: 2);")]
    [InlineData("=> Math.FusedMultiplyAdd(z, y: z + 1, z: 2 * z);")]
    [InlineData("=> double.Tanh(z) + double.Max(z, 0.5) + double.Pow(z, 3) + double.FusedMultiplyAdd(z, z, 1);")]
    [InlineData("=> Math.Clamp(z, -0.8, 1.3);")]
    [InlineData("=> (z > 0.3 ? z : 0.3) + 2 * (z >= -1 ? z : -1) + 3 * (0.75 < z ? z : 0.75) + 5 * (-0.2 <= z ? z : -0.2);")]
    [InlineData("=> (z < 0.3 ? z : 0.3) + 2 * (z <= -1 ? z : -1) + 3 * (0.75 > z ? z : 0.75) + 5 * (-0.2 >= z ? z : -0.2);")]
    [InlineData("=> (z > 0.3 ? 0.3 : z) + 2 * (z >= -1 ? -1 : z) + 3 * (z < 0.75 ? 0.75 : z) + 5 * (z <= -0.2 ? -0.2 : z);")]
    [InlineData("=> Constants.Slope * z + Math.PI + (Constants.IsSteep ? z : 0);")]
    [InlineData("=> Math.Sin(z) * Math.Cos(2 * z) + Math.Sinh(z) - Math.Cosh(z) / 2 + Math.Atan(z);")]
    [InlineData("=> PortableMath.Sin(z) * PortableMath.Cos(2 * z) + PortableMath.Sinh(z) - PortableMath.Cosh(z) / 2 + PortableMath.Atan(z);")]
    [InlineData("=> Math.Pow(z, 2) - Math.Pow(z, 7) / 100 + Math.Pow(1.5 + z * z, -3) + PortableMath.Pow(2 + z * z, 0.5) + Math.Pow(2 + z * z, 1.0 / 3);")]
    [InlineData("=> -(-z) - (-(3 - z)) - (z - (1 - z)) / (2 / (1 / 4.0)) * -z;")]
    [InlineData("=> 1 / 2 * z + 7 / 2 * z + 1 / 2.0;")]
    public void TheValueIsThatOfTheMethodAndTheDerivativeItsSlope(string body)
    {
        const double step = 1e-6;
        var value = bodies.Method<Func<double, double>>(body, "Value");
        var derivative = bodies.Method<Func<double, double>>(body, "Derivative");
        var both = bodies.ValueAndDerivative(body);

        // No kink lies near these.
        for (double z = -2.93; z < 3.2; z += 0.11)
        {
            string at = z.ToString("R", CultureInfo.InvariantCulture);
            double slope = (value(z + step) - value(z - step)) / (2 * step);
            Assert.True(Math.Abs(value(z) - both(z).Value) <= 1e-14 * (1 + Math.Abs(value(z))), $"value at {at}: {both(z).Value:R}, the method gives {value(z):R}");
            Assert.True(Math.Abs(slope - derivative(z)) <= 1e-7 * (1 + Math.Abs(slope)), $"derivative at {at}: {derivative(z):R}, the slope is {slope:R}");
            Assert.Equal(derivative(z), both(z).Derivative);
        }
    }

    [Theory]
    [InlineData("Math.Max(0, z)")]
    [InlineData("z > 0 ? z : 0")]
    [InlineData("z >= 0 ? z : 0")]
    [InlineData("z < 0 ? 0 : z")]
    [InlineData("z <= 0 ? 0 : z")]
    [InlineData("Math.Min(z, 0)")]
    [InlineData("z < 0 ? z : 0")]
    [InlineData("z > 0 ? 0 : z")]
    public void AChoiceBetweenWhatItComparesIsTheSameChoiceInTheKernels(string formula)
    {
        var value = choices.Method<Func<double, double>>(formula, "Value");
        var both = choices.ValueAndDerivative(formula);
        var network = choices.Outcome.Network($"Network{choices.Number(formula)}");
        network.Parameters[network.Shape.WeightsOffset(1)] = 1;
        double[] hidden = new double[1];
        network.Parameters[network.Shape.BiasesOffset(1)] = -0.0;
        foreach (double z in new[] { double.NaN, double.NegativeInfinity, -1.5, -double.Epsilon, -0.0, 0, double.Epsilon, 2.5, double.PositiveInfinity })
        {
            network.ComputePostActivations(1, [z], hidden);
            Assert.Equal(value(z), hidden[0]);
            Bits.AssertSame(hidden[0], both(z).Value, $"{formula} at {z:R}");
        }
    }

    [Fact]
    public void AssignmentsThatMultiplyAreReadOnce()
    {
        string swaps = string.Concat(Enumerable.Range(1, 70).Select(i => $"if (z > {i}) {{ double t{i} = x; x = y; y = t{i}; }} "));
        Func<double, (double Value, double Derivative)> both = Compiled($"{{ double x = z; double y = 1; {swaps} return x; }}");
        foreach (double z in (double[])[0.5, 1.5, 2.5, 69.5, 70.5])
            Assert.Equal((int)z % 2 == 0 ? (z, 1) : (1, 0), both(z));
    }

    [Fact]
    public void LocalsThatOnlyRenameCostNothing()
    {
        string names = string.Concat(Enumerable.Range(1, 1000).Select(i => $"double x{i} = x{i - 1}; "));
        Assert.Equal((6.25, 5), Compiled($"{{ double x0 = z; {names} return x1000 * z; }}")(2.5));
    }

    [Fact]
    public void LocalsThatAreUsedTwiceAreComputedOnce()
    {
        string doublings = string.Concat(Enumerable.Range(1, 100).Select(i => $"double x{i} = 0.5 * (x{i - 1} + Math.Max(x{i - 1}, -1000.0)); "));
        Assert.Equal((2.5, 1), Compiled($"{{ double x0 = z; {doublings} return x100; }}")(2.5));
    }

    [Fact]
    public void TwentyLinesOfMaximaCompile()
    {
        string lines = string.Concat(Enumerable.Range(1, 20).Select(i => $"y = Math.Max(y, {i} * z - {i * i}); y = Math.Min(y, Math.Clamp(-z, -{i}00, {i}00) + 1000); "));
        Func<double, (double Value, double Derivative)> both = Compiled($"{{ double y = z; {lines} return y; }}");
        foreach (double z in (double[])[-3.25, 0.75, 2.75, 12.75, 30.25])
        {
            int steepest = Enumerable.Range(1, 20).MaxBy(i => i * z - i * i);
            Assert.Equal(z >= steepest * z - steepest * steepest ? (z, 1) : (steepest * z - steepest * steepest, steepest), both(z));
        }
    }

    private static Func<double, (double Value, double Derivative)> Compiled(string body)
    {
        GeneratorOutcome outcome = GeneratorHarness.Run($"using System; using Kernels; [Activation] public partial struct F {{ public static double Value(double z) {body} }} [Mlp<F>(2, 3, 1)] public partial class Network;");
        Assert.Empty(outcome.Diagnostics);
        return outcome.Load().GetType("F")!.GetMethod("ValueAndDerivative")!.CreateDelegate<Func<double, (double Value, double Derivative)>>();
    }
}
