using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Loss and gradient of a batch in one pass, the backward pass of one tile, and the update step.</summary>
internal static class GradientEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        writer.Lines($$"""
            // loss = -mean(y log(q + 1e-9) + (1 - y) log(1 - q + 1e-9)) with q = logistic(logit); d(loss)/d(logit) = (q - y) / samples
            internal static double LossAndGradient(
                double[] parameters, ScratchMemory scratch, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradients)
            {
                int samples = MlpArguments.BatchSamples(inputs.Length, {{plan.Inputs}}, nameof(inputs));
                MlpArguments.Require(targets.Length, samples, nameof(targets));
                MlpArguments.Require(gradients.Length, ParameterCount, nameof(gradients));
                ref double p = ref MemoryMarshal.GetArrayDataReference(parameters);
                ref double s = ref scratch.Start;
                ref double g = ref MemoryMarshal.GetReference(gradients);
                gradients.Clear();
                double loss = 0;
                for (int start = 0; start < samples; start += TileSamples)
                {
                    int count = Math.Min(TileSamples, samples - start);
                    int blocks = ForwardTileWithSlopes(ref p, ref s, inputs.Slice({{ForwardEmitter.Start(plan.Inputs)}}, {{ForwardEmitter.Count(plan.Inputs)}}));
                    loss += LogisticOutput.LossAndGradient(ref Unsafe.Add(ref s, Logit), targets.Slice(start, count), samples);
                    BackwardTile(ref p, ref s, ref g, blocks);
                }
                return loss / samples;
            }

            """);
        EmitBackwardTile(writer, plan);
        EmitUpdate(writer, plan);
    }

    private static void EmitBackwardTile(SourceWriter writer, MlpPlan plan)
    {
        writer.Line($"// dz{plan.OutputLayer.Number} -> dz1, and what each layer adds to its gradients");
        writer.Block("private static void BackwardTile(ref double p, ref double s, ref double g, int blocks)", () =>
        {
            foreach (LayerPlan layer in plan.Layers.Reverse())
            {
                writer.Line($"WeightGradient{layer.Number}(ref s, ref g, blocks);");
                writer.Line($"BiasGradient{layer.Number}(ref s, ref g, blocks);");
                if (layer.Number > 1)
                    writer.Line($"BackwardLayer{layer.Number}(ref p, ref s,{(plan.Activation.Parameters.Count > 0 ? " ref g," : "")} blocks);");
            }
        });
        writer.Line();
    }

    private static void EmitUpdate(SourceWriter writer, MlpPlan plan)
    {
        int vectorised = plan.ParameterCount / MlpPlan.Lanes * MlpPlan.Lanes;
        writer.Lines($$"""
            // parameters -= learningRate * gradients, the product rounded before it is taken off
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            internal static void Update(double[] parameters, ReadOnlySpan<double> gradients, double learningRate)
            {
                MlpArguments.Require(gradients.Length, ParameterCount, nameof(gradients));
                ref double p = ref MemoryMarshal.GetArrayDataReference(parameters);
                ref double g = ref MemoryMarshal.GetReference(gradients);
                for (nuint at = 0; at < {{vectorised}}; at += {{MlpPlan.Lanes}})
                    (Vector256.LoadUnsafe(ref p, at) - Vector256.LoadUnsafe(ref g, at) * learningRate).StoreUnsafe(ref p, at);
            """);
        for (int at = vectorised; at < plan.ParameterCount; at++)
            writer.Line($"    parameters[{at}] -= gradients[{at}] * learningRate;");
        writer.Line("}");
        writer.Line();
    }
}
