using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Kernels.Export.Networks;
using Kernels.Export.Onnx;
using Kernels.Export.Tests.Support;
using Kernels.OnDemand;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Xunit.Abstractions;

namespace Kernels.Export.Tests.Onnx;

/// <summary>ONNX Runtime loads what we write and gives our outputs.</summary>
public sealed class OnnxRuntimeTests(ITestOutputHelper output)
{
    private const int Samples = 100;

    // ONNX Runtime has these operators in single precision only.
    private static readonly string[] onlySingle = ["Erf", "Atan"];

    [Fact]
    public void ShapesInDouble() => Check<double>(TestNetworks.Shapes, 1e-12);

    // Without the deepest, in which the roundings of single precision grow, whoever computes.
    [Fact]
    public void ShapesInSingle() => Check<float>([.. TestNetworks.Shapes.Where(design => design.Widths.Count <= 4)], 1e-6, size: 1.5);

    [Fact]
    [Trait("Speed", "Slow")]
    public void EveryFormulaInDouble() => Check<double>(TestNetworks.OfFormulas, 1e-12);

    [Fact]
    [Trait("Speed", "Slow")]
    public void EveryFormulaInSingle() => Check<float>(TestNetworks.OfFormulasInOneLayer, 1e-6, size: 1.5);

    /// <summary>
    /// The roundings of single precision grow with depth, whoever computes: both results lie about equally far from those in double precision.
    /// </summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void EveryFormulaInDeepNetworksInSingle()
    {
        (double largest, double relative) = (0, 0);
        IReadOnlyList<CompiledMlp<float>> single = MlpCompiler.CompileAll<float>(TestNetworks.OfFormulasInFourLayers);
        IReadOnlyList<CompiledMlp<double>> exact = MlpCompiler.CompileAll<double>(TestNetworks.OfFormulasInFourLayers);
        for (int index = 0; index < single.Count; index++)
        {
            IMlp<float> network = TestNetworks.Random(single[index], index + 1);
            IMlp<double> wide = exact[index].New();
            for (int place = 0; place < network.Parameters.Length; place++)
                wide.Parameters[place] = network.Parameters[place];
            float[] inputs = [.. Numbers.Samples(Samples * network.Shape.InputCount, index + 1).Select(value => (float)value)];
            double[] expected = TestNetworks.Outputs(wide, [.. inputs.Select(value => (double)value)]);
            double ours = Error(expected, TestNetworks.Outputs(network, inputs));
            double theirs = Error(expected, Run(OnnxExport.Write(TrainedMlp.Of(network)), inputs, network.Shape.InputCount));
            Assert.True(
                theirs <= 1e-6 + 10 * ours,
                FormattableString.Invariant($"{single[index].Name}: ONNX Runtime is {theirs:R} from the result in double, Kernels {ours:R}."));
            (largest, relative) = (Math.Max(largest, theirs), Math.Max(relative, theirs / Math.Max(ours, 1e-6)));
        }
        output.WriteLine(FormattableString.Invariant($"Largest error: {largest:R}, at most {relative:R} times ours"));
    }

    [Fact]
    public void TheModelSaysItsFormulaAndWidths()
    {
        CompiledMlp<double> compiled = MlpCompiler.Compile<double>(TestNetworks.Design([2, 3, 1], Kernels.OutputKind.Sigmoid, "ramp = max(0, z)"));
        byte[] model = OnnxExport.Write(TrainedMlp.Of(TestNetworks.Random(compiled, 1), new Dictionary<string, string> { ["columns"] = "x,y" }));
        using InferenceSession session = new(model);
        Dictionary<string, string> metadata = session.ModelMetadata.CustomMetadataMap;
        Assert.Equal("2,3,1", metadata["kernels.widths"]);
        Assert.Equal("(? (<= z 0) 0 z)", metadata["kernels.layers.0.activation.formula"]);
        Assert.Equal("x,y", metadata["columns"]);
    }

    private void Check<T>(IReadOnlyList<MlpDesign> designs, double tolerance, double size = 3)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        List<string> missing = [];
        double largest = 0;
        foreach ((CompiledMlp<T> compiled, int index) in MlpCompiler.CompileAll<T>(designs).Select((compiled, index) => (compiled, index)))
        {
            IMlp<T> network = TestNetworks.Random(compiled, index + 1);
            T[] inputs = [.. Numbers.Samples(Samples * network.Shape.InputCount, index + 1, size).Select(T.CreateTruncating)];
            T[] expected = TestNetworks.Outputs(network, inputs);
            try
            {
                T[] actual = Run(OnnxExport.Write(TrainedMlp.Of(network)), inputs, network.Shape.InputCount);
                largest = Math.Max(largest, Difference(compiled.Name, expected, actual, tolerance));
            }
            catch (OnnxRuntimeException exception) when (exception.Message.Contains("NotImplemented", StringComparison.Ordinal))
            {
                missing.Add(onlySingle.FirstOrDefault(name => exception.Message.Contains($"{name}(", StringComparison.Ordinal)) ?? $"{compiled.Name}: {exception.Message}");
            }
        }
        output.WriteLine(FormattableString.Invariant($"Largest error: {largest:R}; missing: {string.Join(", ", missing)}"));
        Assert.Empty(missing.Except(typeof(T) == typeof(double) ? onlySingle : []));
    }

    private static double Error(double[] expected, float[] actual) =>
        expected.Zip(actual, (wide, narrow) => Math.Abs(wide - narrow) / Math.Max(1, Math.Abs(wide))).Max();

    private static T[] Run<T>(byte[] model, T[] inputs, int width)
    {
        using InferenceSession session = new(model);
        DenseTensor<T> tensor = new(inputs, [inputs.Length / width, width]);
        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> results = session.Run([NamedOnnxValue.CreateFromTensor("inputs", tensor)]);
        return [.. results[0].AsTensor<T>()];
    }

    private static double Difference<T>(string name, T[] expected, T[] actual, double tolerance)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        double largest = 0;
        for (int index = 0; index < expected.Length; index++)
        {
            (double ours, double theirs) = (double.CreateTruncating(expected[index]), double.CreateTruncating(actual[index]));
            double error = Math.Abs(ours - theirs) / Math.Max(1, Math.Abs(ours));
            Assert.True(error <= tolerance, FormattableString.Invariant($"Output {index} of {name} is {ours:R}; ONNX Runtime says {theirs:R}."));
            largest = Math.Max(largest, error);
        }
        return largest;
    }
}
