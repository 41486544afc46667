using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using static Kernels.Generator.Emission.Address;

namespace Kernels.Generator.Emission;

/// <summary>Loss and gradient of a batch in one pass, tile by tile, and the update step.</summary>
internal static class GradientEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        string samples = plan.Outputs == 1 ? "samples" : $"(long)samples * {plan.Outputs}";
        writer.Line($"// loss = {Loss(plan)}; d(loss)/dz{plan.OutputLayer.Number} = (q - y) / samples");
        EmitBatch(writer, plan, "", [
            $"int samples = MlpArguments.BatchSamples(inputs.Length, {plan.Inputs}, nameof(inputs));",
            $"MlpArguments.Require(targets.Length, {samples}, nameof(targets));"], [
            ForwardEmitter.PackInputs(plan),
            $"SampleBlocks.Pack(targets.Slice({ForwardEmitter.Start(plan.Outputs)}, {ForwardEmitter.Count(plan.Outputs)}), {plan.Outputs}, ref Unsafe.Add(ref s, {ParameterMap.Targets}));"]);
        writer.Line("// The same over the samples that the order names");
        EmitBatch(writer, plan, " ReadOnlySpan<int> order,", [
            $"int rows = MlpArguments.Samples(inputs.Length, {plan.Inputs}, nameof(inputs));",
            $"MlpArguments.Require(targets.Length, {(plan.Outputs == 1 ? "rows" : $"(long)rows * {plan.Outputs}")}, nameof(targets));",
            "MlpArguments.RequireOrder(order, rows, nameof(order));",
            "int samples = order.Length;"], [
            "int blocks = SampleBlocks.Gather(",
            $"    inputs, {plan.Inputs}, targets, {plan.Outputs}, order.Slice(start, count), ref Unsafe.Add(ref s, {ParameterMap.Inputs}), ref Unsafe.Add(ref s, {ParameterMap.Targets}));"]);
        EmitTile(writer, plan);
        EmitUpdate(writer, plan);
    }

    /// <summary>The loss and gradient of a batch, which differ in where the samples come from alone.</summary>
    private static void EmitBatch(SourceWriter writer, MlpPlan plan, string order, string[] checks, string[] placement)
    {
        string number = plan.Number.Name;
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Line($"internal static {number} LossAndGradient(");
        writer.Block($"    ref {number} p, ref {number} s, ReadOnlySpan<{number}> inputs, ReadOnlySpan<{number}> targets,{order} Span<{number}> gradients)", () =>
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
        writer.Lines($$"""
            // Adds the gradient of one tile of a batch of so many samples; returns the sum of its losses
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            private static {{number}} LossAndGradientOfTile(ref {{number}} p, ref {{number}} s, ref {{number}} g, int count, int blocks, int samples)
            {
                {{TileEmitter.Forward(plan.StoresSlopes)}}(ref p, ref s, blocks);
                {{number}} loss = {{plan.OutputKind}}Output.LossAndGradient(ref Unsafe.Add(ref s, {{ParameterMap.Output(plan.OutputLayer)}}), ref Unsafe.Add(ref s, {{ParameterMap.Targets}}), count, {{plan.Outputs}}, samples);
                ClearUnused(ref s, count);
                BackwardTile(ref p, ref s, ref g, count, blocks);
                return loss;
            }

            """);
    }

    private static string Loss(MlpPlan plan)
    {
        int n = plan.OutputLayer.Number;
        string sum = plan.Outputs == 1 ? "" : "sum over the outputs of ";
        return plan.OutputKind switch
        {
            NetworkOutput.Identity => $"mean over the samples of {sum}(q - y)^2 / 2 with q = z{n}",
            NetworkOutput.Softmax => $"mean over the samples of {sum}-y log(q) with q = exp(z{n}) / sum of exp(z{n})",
            _ => $"mean over the samples of {sum}-(y log(q + 1e-9) + (1 - y) log(1 - q + 1e-9)) with q = logistic(z{n})",
        };
    }

    private static void EmitUpdate(SourceWriter writer, MlpPlan plan)
    {
        (string number, int lanes) = (plan.Number.Name, plan.Number.WideVector.Lanes);
        int vectorised = plan.ParameterCount / lanes * lanes;
        writer.Lines($$"""
            // parameters -= learningRate * gradients, the product rounded before it is taken off
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            internal static void Update(ref {{number}} p, ReadOnlySpan<{{number}}> gradients, {{number}} learningRate)
            {
                MlpArguments.Require(gradients.Length, ParameterCount, nameof(gradients));
            """);
        if (vectorised > 0)
            writer.Lines($"""
                    ref {number} g = ref MemoryMarshal.GetReference(gradients);
                    for (nuint at = 0; at < {vectorised}; at += {lanes})
                        (Vector512.LoadUnsafe(ref p, at) - Vector512.LoadUnsafe(ref g, at) * learningRate).StoreUnsafe(ref p, at);
                """);
        if (vectorised == plan.ParameterCount - 1)
            writer.Line($"    {Element("p", $"{vectorised}")} -= gradients[{vectorised}] * learningRate;");
        else if (vectorised < plan.ParameterCount)
            writer.Lines($"""
                    for (int at = {vectorised}; at < {plan.ParameterCount}; at++)
                        {Element("p", "at")} -= gradients[at] * learningRate;
                """);
        writer.Line("}");
        writer.Line();
    }
}
