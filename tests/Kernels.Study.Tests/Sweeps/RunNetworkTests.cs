using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;
using Kernels.Study.Geometry;
using Kernels.Study.Sweeps;
using Kernels.Testing;

namespace Kernels.Study.Tests.Sweeps;

/// <summary>Runs of formulas and of other shapes than the study's.</summary>
public sealed class RunNetworkTests
{
    /// <summary>Formulas, and the names of the same activations.</summary>
    public static TheoryData<string, string> Formulas => new()
    {
        { "max(z, 0)", "relu" },
        { "1 / (1 + exp(-z))", "sigmoid" },
        { "z > 0 ? z : alpha * z; alpha = 0.25", "prelu" },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void AFormulaIsMeasuredAsTheNetworkThatTheProgramWasBuiltWith(string formula, string name)
    {
        RunSettings run = Published.Run(name, 3) with { Epochs = 10 };
        IReadOnlyList<RunResult> results = Pools.OfThreeThreads.Run([run, run with { Activation = formula }], null, default);
        Near.AssertEqual(results[0].Parameters, results[1].Parameters, 1e-9);
        Assert.Equal(results[0].Measures.Keys, results[1].Measures.Keys);
        IEnumerable<KeyValuePair<string, double>> finite = results[0].Measures.Where(measure => double.IsFinite(measure.Value));
        Assert.All(finite, measure => Near.AssertEqual([measure.Value], [results[1].Measures[measure.Key]], 1e-7));
    }

    [Theory]
    [InlineData("z * tanh(softplus(z))", "2-8-8-1")]
    [InlineData("relu", "2-5-3-4-1")]
    [InlineData("sigmoid", "2-16-1")]
    public void ARunOfAnyNetworkIsTheStudysOwn(string activation, string shape)
    {
        StudyNetwork network = NetworkCatalog.Find(activation)
            ?? new StudyNetwork("typed", Formula.Parse(activation).Info, () => throw new NotSupportedException()) { Formula = Formula.Parse(activation) };
        StudyOptions options = new() { Epochs = 20, Networks = [network], Shape = StudyShape.Read(shape)! };
        NetworkResult study = Experiment.Run(options).Networks[0];
        RunResult run = Pools.OfThreeThreads.Run([Published.Run(activation, 42) with { Epochs = 20, Shape = options.Shape }], null, default)[0];
        Assert.Equal(study.FinalParameters, run.Parameters);
        Assert.Equal(study.LossHistory[9], run.Measures["loss_10"]);
        Assert.Equal(study.HiddenSpread[^1], run.Measures[$"spread{study.HiddenSpread.Length}"]);
        Assert.DoesNotContain(run.Measures, measure => double.IsNaN(measure.Value));
    }

    [Fact]
    public void ALayerOfOneUnitIsMeasuredToo()
    {
        RunResult run = Pools.OfThreeThreads.Run([Published.Run("tanh", 0) with { Epochs = 5, Shape = new StudyShape("2-1-1") }], null, default)[0];
        Assert.Equal((1.0, 0.0), (run.Measures["rank_below_2_1"], run.Measures["smaller_singular1"]));
        Assert.DoesNotContain(run.Measures, measure => double.IsNaN(measure.Value));
    }

    [Theory]
    [InlineData("gelu(z)", "gelu")]
    [InlineData("elu(z)", "elu")]
    [InlineData("z > 0 ? z : alpha * z; alpha = 0.25", "prelu", 0.125)]
    public void TheDerivativeOfAFormulaIsThatOfItsActivation(string formula, string name, params double[] learned)
    {
        ActivationSlope slope = ActivationSlope.Of(MlpCompiler.New<double>(formula, 1, 1, 1));
        ActivationSlope known = ActivationSlope.Of(name);
        for (int step = -800; step <= 800; step++)
            Near.AssertEqual([known.At(step / 16.0, learned)], [slope.At(step / 16.0, learned)], 1e-14);
    }

    [Theory]
    [InlineData("z * (", "Activation is z * (; it must be a formula or one of sigmoid")]
    [InlineData("relus", "Activation is relus; it must be a formula or one of sigmoid")]
    public void WhatIsNoActivationIsNamed(string activation, string message) =>
        Assert.StartsWith(message, FailureOf(Published.Short(activation, 0)), StringComparison.Ordinal);

    [Theory]
    [InlineData("2-0-1")]
    [InlineData("2-65-1")]
    [InlineData("2-1")]
    [InlineData("3-8-1")]
    [InlineData("2-8-2")]
    [InlineData("2-08-1")]
    [InlineData("2-8-8-8-8-8-8-8-8-1")]
    public void WhatIsNoShapeIsNamed(string shape) => Assert.StartsWith(
        $"Shape is {shape}; it must be widths joined by dashes: 2, then 1 to 7 hidden layers of 1 to 64 units, then 1",
        FailureOf(Published.Short("relu", 0) with { Shape = new StudyShape(shape) }),
        StringComparison.Ordinal);

    private static string FailureOf(RunSettings run) => Assert.Throws<ArgumentException>(() => Pools.OfThreeThreads.Run([run], null, default)).Message;
}
