using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Loss and gradient of a batch in one pass, the backward pass of one tile, and the update step.</summary>
internal static class GradientEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        string number = plan.Number.Name;
        string outputs = ParameterMap.Output(plan.OutputLayer);
        writer.Lines($$"""
            // loss = {{Loss(plan)}}; d(loss)/dz{{plan.OutputLayer.Number}} = (q - y) / samples
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            internal static {{number}} LossAndGradient(
                {{number}}[] parameters, ScratchMemory<{{number}}> scratch, ReadOnlySpan<{{number}}> inputs, ReadOnlySpan<{{number}}> targets, Span<{{number}}> gradients)
            {
                int samples = MlpArguments.BatchSamples(inputs.Length, {{plan.Inputs}}, nameof(inputs));
                MlpArguments.Require(targets.Length, {{(plan.Outputs == 1 ? "samples" : $"(long)samples * {plan.Outputs}")}}, nameof(targets));
                MlpArguments.Require(gradients.Length, ParameterCount, nameof(gradients));
                ref {{number}} p = ref MemoryMarshal.GetArrayDataReference(parameters);
                ref {{number}} s = ref scratch.Start;
                ref {{number}} g = ref MemoryMarshal.GetReference(gradients);
                gradients.Clear();
                {{number}} loss = 0;
                for (int start = 0; start < samples; start += TileSamples)
                {
                    int count = Math.Min(TileSamples, samples - start);
                    int blocks = {{(plan.StoresSlopes ? "ForwardTileWithSlopes" : "ForwardTile")}}(ref p, ref s, inputs.Slice({{ForwardEmitter.Start(plan.Inputs)}}, {{ForwardEmitter.Count(plan.Inputs)}}));
                    SampleBlocks.Pack(targets.Slice({{ForwardEmitter.Start(plan.Outputs)}}, {{ForwardEmitter.Count(plan.Outputs)}}), {{plan.Outputs}}, ref Unsafe.Add(ref s, {{ParameterMap.Targets}}));
                    loss += {{plan.OutputKind}}Output.LossAndGradient(ref Unsafe.Add(ref s, {{outputs}}), ref Unsafe.Add(ref s, {{ParameterMap.Targets}}), count, {{plan.Outputs}}, samples);
                    BackwardTile(ref p, ref s, ref g, blocks);
                }
                return loss / samples;
            }

            """);
        EmitBackwardTile(writer, plan);
        EmitUpdate(writer, plan);
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

    private static void EmitBackwardTile(SourceWriter writer, MlpPlan plan)
    {
        writer.Line($"// dz{plan.OutputLayer.Number} -> dz1, and what each layer adds to its gradients");
        string number = plan.Number.Name;
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        writer.Block($"private static void BackwardTile(ref {number} p, ref {number} s, ref {number} g, int blocks)", () =>
        {
            foreach (LayerPlan layer in plan.Layers.Reverse())
            {
                writer.Line($"Gradient{layer.Number}(ref s, ref g, blocks);");
                if (layer.Number > 1)
                    writer.Line(ProductEmitter.BackwardCall(plan, layer));
            }
        });
        writer.Line();
    }

    private static void EmitUpdate(SourceWriter writer, MlpPlan plan)
    {
        string number = plan.Number.Name;
        int vectorised = plan.ParameterCount / plan.Lanes * plan.Lanes;
        writer.Lines($$"""
            // parameters -= learningRate * gradients, the product rounded before it is taken off
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            internal static void Update({{number}}[] parameters, ReadOnlySpan<{{number}}> gradients, {{number}} learningRate)
            {
                MlpArguments.Require(gradients.Length, ParameterCount, nameof(gradients));
                ref {{number}} p = ref MemoryMarshal.GetArrayDataReference(parameters);
                ref {{number}} g = ref MemoryMarshal.GetReference(gradients);
                for (nuint at = 0; at < {{vectorised}}; at += {{plan.Lanes}})
                    (Vector256.LoadUnsafe(ref p, at) - Vector256.LoadUnsafe(ref g, at) * learningRate).StoreUnsafe(ref p, at);
            """);
        for (int at = vectorised; at < plan.ParameterCount; at++)
            writer.Line($"    parameters[{at}] -= gradients[{at}] * learningRate;");
        writer.Line("}");
        writer.Line();
    }
}
