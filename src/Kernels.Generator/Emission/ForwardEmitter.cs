using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Forward passes: of a batch, tile by tile, and of one sample, which goes its own way.</summary>
internal static class ForwardEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        EmitBatch(writer, plan);
        if (plan.OneSample is { } route)
            OneSampleEmitter.Emit(writer, plan, route);
    }

    /// <summary>The expression for where a tile starts in an array of rows.</summary>
    public static string Start(int width) => width == 1 ? "start" : $"start * {width}";

    /// <summary>The expression for how much of such an array a tile takes.</summary>
    public static string Count(int width) => width == 1 ? "count" : $"count * {width}";

    /// <summary>The expression for the length of an array that has a row for each of some samples.</summary>
    public static string Length(string samples, int width) => width == 1 ? samples : $"(long){samples} * {width}";

    /// <summary>The statement that puts the inputs of a tile into place.</summary>
    public static string PackInputs(MlpPlan plan) =>
        $"int blocks = SampleBlocks.Pack(inputs.Slice({Start(plan.Inputs)}, {Count(plan.Inputs)}), "
        + $"width: {plan.Inputs}, ref Unsafe.Add(ref s, {KernelNames.Inputs}));";

    private static void EmitBatch(SourceWriter writer, MlpPlan plan)
    {
        string number = plan.Number.Name;
        MethodText.Emit(
            writer,
            [$"The outputs {Outputs(plan)} for a batch, tile by tile."],
            MethodText.Optimized,
            $"internal static void Forward(ref {number} p, ref {number} s, ReadOnlySpan<{number}> inputs, Span<{number}> outputs)",
            () => EmitBody(writer, plan));
    }

    private static void EmitBody(SourceWriter writer, MlpPlan plan)
    {
        writer.Lines($"""
            int samples = MlpArguments.Samples(inputs.Length, width: {plan.Inputs}, nameof(inputs));
            MlpArguments.Require(outputs.Length, {Length("samples", plan.Outputs)}, nameof(outputs));

            """);
        writer.Block("for (int start = 0; start < samples; start += TileSamples)", () =>
        {
            writer.Line("int count = Math.Min(TileSamples, samples - start);");
            writer.Line(PackInputs(plan));
            if (plan.Outputs == 1)
                EmitOneOutput(writer, plan);
            else
                EmitSeveralOutputs(writer, plan);
        });
        if (plan.OutputKind == NetworkOutput.Sigmoid)
            writer.Line("PortableMath.Logistic(outputs);");
    }

    /// <summary>Where a tile is made of whole blocks, the samples of a single output lie as the caller wants them.</summary>
    private static void EmitOneOutput(SourceWriter writer, MlpPlan plan)
    {
        writer.Comment("Whole blocks of outputs go straight to their place");
        writer.Line($"bool areWhole = count % {plan.BlockSamples} == 0;");
        writer.Line($"ref {plan.Number.Name} {KernelNames.LastPreActivations} = ref areWhole ? ref outputs[start] : ref {TileEmitter.LastInScratch(plan)};");
        writer.Line(TileEmitter.InferringCall(plan, KernelNames.LastPreActivations));
        writer.Line("if (!areWhole)");
        writer.Line($"    SampleBlocks.Unpack(ref {KernelNames.LastPreActivations}, width: 1, outputs.Slice(start, count));");
    }

    private static void EmitSeveralOutputs(SourceWriter writer, MlpPlan plan)
    {
        string last = TileEmitter.LastInScratch(plan);
        writer.Line(TileEmitter.InferringCall(plan, last));
        if (plan.OutputKind == NetworkOutput.Softmax)
            writer.Line($"SoftmaxOutput.Apply(ref {last}, width: {plan.Outputs}, blocks);");
        writer.Line($"SampleBlocks.Unpack(ref {last}, width: {plan.Outputs}, outputs.Slice({Start(plan.Outputs)}, {Count(plan.Outputs)}));");
    }

    /// <summary>The outputs of a network as a formula.</summary>
    public static string Outputs(MlpPlan plan) => plan.OutputKind switch
    {
        NetworkOutput.Identity => $"z{plan.OutputLayer.Number}",
        NetworkOutput.Softmax => $"softmax(z{plan.OutputLayer.Number})",
        _ => $"logistic(z{plan.OutputLayer.Number})",
    };
}
