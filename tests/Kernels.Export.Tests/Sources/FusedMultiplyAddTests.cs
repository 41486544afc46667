using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Export.Networks;
using Kernels.Export.Sources;
using Kernels.Export.Tests.Support;
using Kernels.OnDemand;
using Kernels.Testing;

namespace Kernels.Export.Tests.Sources;

/// <summary>The fused multiply-add that files make in software, by itself, against the processor's: at random and where a rounding is hard.</summary>
public sealed class FusedMultiplyAddTests
{
    private const int Count = 4000;

    [ToolFact("node")]
    public void JavaScript() => Check(
        "javascript", "module.exports = { forward: ([x, y, z]) => [fma(x, y, z)] };", program => ProgramRuns.OfJavaScript([program])[0]);

    [PythonFact("numpy")]
    public void NumPy() => Check(
        "numpy", "def forward(inputs):\n    return fma(inputs[:, 0], inputs[:, 1], inputs[:, 2])", program => ProgramRuns.OfNumpy([program])[0]);

    private static void Check(string language, string instead, Func<Program, double[]> run)
    {
        CompiledMlp<double> compiled = MlpCompiler.Compile<double>(TestNetworks.Design([1, 1, 1], OutputKind.Identity, "fma(z, z, -1)"));
        double[][] triples = [.. Triples()];
        Program program = new(
            language, $"{SourceExport.Write(TrainedMlp.Of(TestNetworks.Bare(compiled)), language)}\n{instead}\n", 3, 1,
            [.. triples.SelectMany(triple => triple)], [.. triples.Select(triple => Math.FusedMultiplyAdd(triple[0], triple[1], triple[2]))]);
        double[] results = run(program);
        Assert.Equal(triples.Length, results.Length);
        for (int index = 0; index < results.Length; index++)
            Bits.AssertSame(program.Expected[index], results[index], FormattableString.Invariant($"fma({triples[index][0]:R}, {triples[index][1]:R}, {triples[index][2]:R})"));
    }

    private static IEnumerable<double[]> Triples()
    {
        Random random = new(20261129);
        double[] special = [0, -0.0, 1, -1, double.Epsilon, -double.Epsilon, 2.2250738585072014e-308, double.MaxValue, double.MinValue,
            double.PositiveInfinity, double.NegativeInfinity, double.NaN, 1e-270, 1e290, Math.ScaleB(1, -537), Math.ScaleB(1, 537)];
        foreach (double x in special)
            foreach (double y in special)
                foreach (double z in special)
                    yield return [x, y, z];
        for (int index = 0; index < Count; index++)
        {
            // Of any size, of sizes that meet, and subnormal.
            yield return [AnyDouble(random), AnyDouble(random), AnyDouble(random)];
            yield return [Sized(random, 4), Sized(random, 4), Sized(random, 120)];
            yield return [Sized(random, 1) * Math.ScaleB(1, -540), Sized(random, 1) * Math.ScaleB(1, -530), Sized(random, 1) * Math.ScaleB(1, -1060)];
            yield return [Sized(random, 1) * Math.ScaleB(1, 512), Sized(random, 1) * Math.ScaleB(1, 511), Sized(random, 1) * Math.ScaleB(1, 1022)];

            // The sum cancels but for some last bits.
            double x = Sized(random, 300), y = Sized(random, 300), product = x * y;
            yield return [x, y, -product];
            yield return [x, y, -Math.BitIncrement(product)];
            yield return [x, y, -product * (1 + Math.ScaleB(1, -random.Next(1, 53)))];

            // A product of 54 bits lies in the middle of two doubles; the smallest addend decides.
            double odd = Math.ScaleB(random.NextInt64(1L << 25, 1L << 26), 1) + 1, other = Math.ScaleB(random.NextInt64(1L << 25, 1L << 26), 1) + 1;
            int exponent = random.Next(-400, 400);
            foreach (double tiny in new[] { 0, double.Epsilon, -double.Epsilon, Math.ScaleB(1, exponent - 200), -Math.ScaleB(1, exponent - 200) })
                yield return [odd, Math.ScaleB(other, exponent), tiny];
        }
    }

    private static double AnyDouble(Random random) => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));

    private static double Sized(Random random, int exponents) =>
        (random.Next(2) * 2 - 1) * (1 + random.NextDouble()) * Math.ScaleB(1, random.Next(-exponents, exponents + 1));
}
