using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Loss and gradient of a batch in one pass, tile by tile.</summary>
internal static class LossAndGradientEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        (int n, int inputs, int outputs) = (plan.OutputLayer.Number, plan.Inputs, plan.Outputs);
        EmitBatch(
            writer,
            plan,
            [$"Loss and gradient of a batch: the loss is {Loss(plan)};", $"d(loss)/dz{n} = (q - y) / samples."],
            order: "",
            [
                $"int samples = MlpArguments.BatchSamples(inputs.Length, width: {inputs}, nameof(inputs));",
                $"MlpArguments.Require(targets.Length, {ForwardEmitter.Length("samples", outputs)}, nameof(targets));",
            ],
            [
                ForwardEmitter.PackInputs(plan),
                $"SampleBlocks.Pack(targets.Slice({ForwardEmitter.Start(outputs)}, {ForwardEmitter.Count(outputs)}), "
                    + $"width: {outputs}, ref Unsafe.Add(ref s, {KernelNames.Targets}));",
            ]);
        EmitBatch(
            writer,
            plan,
            ["The same, over the samples that order lists."],
            order: " ReadOnlySpan<int> order,",
            [
                $"int rows = MlpArguments.Samples(inputs.Length, width: {inputs}, nameof(inputs));",
                $"MlpArguments.Require(targets.Length, {ForwardEmitter.Length("rows", outputs)}, nameof(targets));",
                "MlpArguments.RequireOrder(order, rows, nameof(order));",
                "int samples = order.Length;",
            ],
            [
                "int blocks = SampleBlocks.Gather(",
                $"    inputs, inputWidth: {inputs}, targets, targetWidth: {outputs}, order.Slice(start, count), "
                    + $"ref Unsafe.Add(ref s, {KernelNames.Inputs}), ref Unsafe.Add(ref s, {KernelNames.Targets}));",
            ]);
        EmitTile(writer, plan);
    }

    /// <summary>Writes loss and gradient of a batch. A given batch and an order of samples differ only in where the samples come from.</summary>
    private static void EmitBatch(SourceWriter writer, MlpPlan plan, string[] summary, string order, string[] checks, string[] placement)
    {
        string number = plan.Number.Name;
        writer.Summary(summary);
        writer.Line(MethodText.Optimized);
        writer.Line($"internal static {number} LossAndGradient(");
        string samples = $"ReadOnlySpan<{number}> inputs, ReadOnlySpan<{number}> targets,{order}";
        writer.Block($"    ref {number} p, ref {number} s, {samples} Span<{number}> gradients)", () =>
        {
            foreach (string check in checks)
                writer.Line(check);
            writer.Lines($"""
                MlpArguments.Require(gradients.Length, ParameterCount, nameof(gradients));

                ref {number} g = ref MemoryMarshal.GetReference(gradients);
                gradients.Clear();
                {number} loss = 0;
                """);
            writer.Block("for (int start = 0; start < samples; start += TileSamples)", () =>
            {
                writer.Line("int count = Math.Min(TileSamples, samples - start);");
                foreach (string statement in placement)
                    writer.Line(statement);
                writer.Line("loss += LossAndGradientOfTile(ref p, ref s, ref g, count, blocks, samples);");
            });
            writer.Line("return loss / samples;");
        });
        writer.Line();
    }

    private static void EmitTile(SourceWriter writer, MlpPlan plan)
    {
        string number = plan.Number.Name;
        string output = KernelNames.Output(plan.OutputLayer);
        MethodText.Emit(
            writer,
            ["Adds the gradient of a tile of count samples, of a batch of as many as samples says; returns the sum of its losses."],
            MethodText.Optimized,
            $"private static {number} LossAndGradientOfTile(ref {number} p, ref {number} s, ref {number} g, int count, int blocks, int samples)",
            () => writer.Lines($"""
                {TileEmitter.KeepingCall(plan, plan.StoresSlopes)}
                {number} loss = {plan.OutputKind}Output.LossAndGradient(ref Unsafe.Add(ref s, {output}), ref Unsafe.Add(ref s, {KernelNames.Targets}), count, width: {plan.Outputs}, samples);
                ClearUnused(ref s, count);
                BackwardTile(ref p, ref s, ref g, count, blocks);
                return loss;
                """));
    }

    private static string Loss(MlpPlan plan)
    {
        int n = plan.OutputLayer.Number;
        string sum = plan.Outputs == 1 ? "" : "sum over the outputs of ";
        return plan.OutputKind switch
        {
            NetworkOutput.Identity => $"the mean over the samples of {sum}(q - y)^2 / 2 with q = z{n}",
            NetworkOutput.Softmax => $"the mean over the samples of {sum}-y log(q) with q = exp(z{n}) / sum of exp(z{n})",
            _ => $"the mean over the samples of {sum}-(y log(q + 1e-9) + (1 - y) log(1 - q + 1e-9)) with q = logistic(z{n})",
        };
    }
}
