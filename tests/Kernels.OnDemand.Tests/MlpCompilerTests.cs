using System;
using System.Linq;
using System.Threading;
using Kernels.OnDemand.Formulas;
using Kernels.Reference;

namespace Kernels.OnDemand.Tests;

/// <summary>Many networks of one call, and calls that cannot succeed.</summary>
public sealed class MlpCompilerTests
{
    private static readonly Formula formula = Formula.Parse("z * sigmoid(z)");

    [Fact]
    public void NetworksOfOneCallAreThoseOfACallEach()
    {
        MlpDesign[] designs = [.. Enumerable.Range(1, 5).Select(width => new MlpDesign([2, width, 1], formula))];
        foreach ((MlpDesign design, CompiledMlp<double> compiled) in designs.Zip(MlpCompiler.CompileAll<double>(designs)))
        {
            Assert.Same(design, compiled.Design);
            Assert.Equal(Outputs(MlpCompiler.Compile<double>(design)), Outputs(compiled));
        }
    }

    [Fact]
    public void NoDesignsGiveNoNetworks() => Assert.Empty(MlpCompiler.CompileAll<double>([]));

    [Fact]
    public void AMissingDesignIsNamed() =>
        Assert.Equal("designs", Assert.Throws<ArgumentException>(() => MlpCompiler.CompileAll<double>([new MlpDesign([2, 3, 1], formula), null!])).ParamName);

    [Fact]
    public void AConstantWithoutAPlaceIsNamedAmongManyDesignsToo()
    {
        MlpDesign[] designs = [new MlpDesign([2, 3, 1], formula), new MlpDesign([2, 3, 1], Formula.Parse("z * 1e300"))];
        Assert.StartsWith("'", Assert.Throws<ArgumentException>(() => MlpCompiler.CompileAll<float>(designs)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACallCanBeEndedBefore() =>
        Assert.ThrowsAny<OperationCanceledException>(() => MlpCompiler.CompileAll<double>(Many(2), new CancellationToken(canceled: true)));

    [Fact]
    public void ACallCanBeEndedWhileItRuns()
    {
        using CancellationTokenSource cancellation = new();
        // A thread of its own: the call keeps those of the pool busy.
        Thread other = new(() =>
        {
            Thread.Sleep(200);
            cancellation.Cancel();
        });
        other.Start();
        Assert.ThrowsAny<OperationCanceledException>(() => MlpCompiler.CompileAll<double>(Many(200), cancellation.Token));
        other.Join();
    }

    /// <summary>In code the parameter has a longer name, as <c>Z</c> would be taken for z.</summary>
    [Theory]
    [InlineData("z > 0 ? z : Z * z; Z = 0.25", "z > 0 ? z : Z * z")]
    [InlineData("z * h; h = 0.25", "z * h")]
    public void AFormulaForPeopleHasTheNamesOfItsAuthor(string formula, string expected) =>
        Assert.Equal(expected, MlpCompiler.Compile<double>(new MlpDesign([2, 3, 1], Formula.Parse(formula))).Activations[0].Formula);

    private static MlpDesign[] Many(int count) => [.. Enumerable.Range(0, count).Select(index => new MlpDesign([2, 1 + index % 16, 8, 1], formula))];

    private static long[] Outputs(CompiledMlp<double> compiled)
    {
        double[] outputs = new double[9];
        ShippedNetworks.Randomise(compiled.New(), seed: 2).Forward([.. Enumerable.Range(0, 18).Select(index => index / 4.0 - 2)], outputs);
        return [.. outputs.Select(BitConverter.DoubleToInt64Bits)];
    }
}
