using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Forward passes: of a batch, tile by tile, and of one sample, which goes its own way.</summary>
internal static class ForwardEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        EmitBatch(writer, plan);
        if (plan.Outputs == 1)
            SampleEmitter.Emit(writer, plan);
    }

    /// <summary>The expression for where a tile starts in an array of rows.</summary>
    public static string Start(int width) => width == 1 ? "start" : $"start * {width}";

    /// <summary>The expression for how much of such an array a tile takes.</summary>
    public static string Count(int width) => width == 1 ? "count" : $"count * {width}";

    private static void EmitBatch(SourceWriter writer, MlpPlan plan)
    {
        string number = plan.Number.Name;
        string samples = plan.Outputs == 1 ? "samples" : $"(long)samples * {plan.Outputs}";
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"internal static void Forward(ref {number} p, ref {number} s, ReadOnlySpan<{number}> inputs, Span<{number}> outputs)", () =>
        {
            writer.Lines($"""
                int samples = MlpArguments.Samples(inputs.Length, {plan.Inputs}, nameof(inputs));
                MlpArguments.Require(outputs.Length, {samples}, nameof(outputs));
                """);
            writer.Block("for (int start = 0; start < samples; start += TileSamples)", () =>
            {
                writer.Line("int count = Math.Min(TileSamples, samples - start);");
                writer.Line(PackInputs(plan));
                writer.Line("ForwardTile(ref p, ref s, blocks);");
                if (plan.OutputKind == NetworkOutput.Softmax)
                    writer.Line($"SoftmaxOutput.Apply(ref Unsafe.Add(ref s, {Outputs(plan)}), {plan.Outputs}, blocks);");
                writer.Line($"SampleBlocks.Unpack(ref Unsafe.Add(ref s, {Outputs(plan)}), {plan.Outputs}, outputs.Slice({Start(plan.Outputs)}, {Count(plan.Outputs)}));");
            });
            if (plan.OutputKind == NetworkOutput.Sigmoid)
                writer.Line("PortableMath.Logistic(outputs);");
        });
        writer.Line();
    }

    /// <summary>The statement that puts the inputs of a tile into place.</summary>
    public static string PackInputs(MlpPlan plan) =>
        $"int blocks = SampleBlocks.Pack(inputs.Slice({Start(plan.Inputs)}, {Count(plan.Inputs)}), {plan.Inputs}, ref Unsafe.Add(ref s, {ParameterMap.Inputs}));";

    private static string Outputs(MlpPlan plan) => ParameterMap.Output(plan.OutputLayer);
}
