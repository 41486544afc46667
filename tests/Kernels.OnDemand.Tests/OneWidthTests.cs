using System;
using System.Linq;
using System.Reflection;
using System.Threading;
using Kernels.Generator.Emission;
using Kernels.Generator.Planning;
using Kernels.OnDemand.Compiling;
using Kernels.OnDemand.Formulas;
using Kernels.Reference;

namespace Kernels.OnDemand.Tests;

/// <summary>Code that has the loops of one vector width alone gives the bits of the code that has both.</summary>
public sealed class OneWidthTests
{
    [Theory]
    [InlineData("relu(z)", new[] { 2, 8, 8, 1 })]
    [InlineData("z * tanh(softplus(z))", new[] { 2, 16, 16, 1 })]
    [InlineData("z > 0 ? z : alpha * z; alpha = 0.1", new[] { 3, 5, 2 })]
    [InlineData("sigmoid(z)", new[] { 1, 40, 1 })]
    public void EachWidthGivesTheSameBits(string formula, int[] widths)
    {
        NetworkSource source = NetworkSource.Of(
            widths, [.. Enumerable.Repeat(Formula.Parse(formula), widths.Length - 2)], OutputKind.Sigmoid, Precision.Double, distinction: "");
        long[] expected = Bits(source, TileVectors.Both);
        Assert.Equal(expected, Bits(source, TileVectors.Narrow));
        Assert.Equal(expected, Bits(source, TileVectors.Wide));
    }

    [Fact]
    public void OneWidthIsLittleMoreThanHalfOfTheCode()
    {
        NetworkSource source = NetworkSource.Of([2, 8, 8, 1], [.. Enumerable.Repeat(Formula.Parse("relu(z)"), 2)], OutputKind.Sigmoid, Precision.Double, "");
        Assert.InRange(source.TextForThisProcessor.Length, 0, 0.65 * source.Text.Length);
    }

    private static long[] Bits(NetworkSource source, TileVectors vectors)
    {
        Assembly assembly = SourceCompiler.Compile([MlpEmitter.Emit(source.Plan, vectors)], CancellationToken.None);
        IMlp<double> network = ShippedNetworks.Randomise((IMlp<double>)Activator.CreateInstance(assembly.GetType(source.TypeName, throwOnError: true)!)!, seed: 7);
        Random random = new(11);
        double[] inputs = [.. Enumerable.Range(0, network.Shape.InputCount * 75).Select(_ => 4 * random.NextDouble() - 2)];
        double[] targets = [.. Enumerable.Range(0, network.Shape.OutputCount * 75).Select(_ => (double)random.Next(2))];
        double[] outputs = new double[targets.Length];
        network.Forward(inputs, outputs);
        double[] gradients = new double[network.Shape.ParameterCount];
        double loss = network.ComputeLossAndGradient(inputs, targets, gradients);
        return [.. outputs.Concat(gradients).Append(loss).Select(BitConverter.DoubleToInt64Bits)];
    }
}
