using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Forward passes: of a batch, of one sample, and the pass of one tile that both take.</summary>
internal static class ForwardEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        writer.Lines($$"""
            internal static void Forward(double[] parameters, ScratchMemory scratch, ReadOnlySpan<double> inputs, Span<double> probabilities)
            {
                int samples = MlpArguments.Samples(inputs.Length, {{plan.Inputs}}, nameof(inputs));
                MlpArguments.Require(probabilities.Length, samples, nameof(probabilities));
                ref double p = ref MemoryMarshal.GetArrayDataReference(parameters);
                ref double s = ref scratch.Start;
                for (int start = 0; start < samples; start += TileSamples)
                {
                    int count = Math.Min(TileSamples, samples - start);
                    ForwardTile(ref p, ref s, inputs.Slice({{Start(plan.Inputs)}}, {{Count(plan.Inputs)}}));
                    LogisticOutput.Probabilities(ref Unsafe.Add(ref s, Logit), probabilities.Slice(start, count));
                }
            }

            internal static double Forward(double[] parameters, ScratchMemory scratch, ReadOnlySpan<double> input)
            {
                MlpArguments.Require(input.Length, {{plan.Inputs}}, nameof(input));
                ref double s = ref scratch.Start;
                ForwardTile(ref MemoryMarshal.GetArrayDataReference(parameters), ref s, input);
                return PortableMath.Logistic(Unsafe.Add(ref s, Logit));
            }

            """);
        EmitTile(writer, plan, withSlopes: false);
        EmitTile(writer, plan, withSlopes: true);
    }

    /// <summary>The expression for where a tile starts in an array of rows.</summary>
    public static string Start(int width) => width == 1 ? "start" : $"start * {width}";

    /// <summary>The expression for how much of such an array a tile takes.</summary>
    public static string Count(int width) => width == 1 ? "count" : $"count * {width}";

    private static void EmitTile(SourceWriter writer, MlpPlan plan, bool withSlopes)
    {
        string path = string.Concat(plan.HiddenLayers.Select(l => $"h{l.Number} -> "));
        string name = withSlopes ? "ForwardTileWithSlopes" : "ForwardTile";
        writer.Line(withSlopes
            ? "// The same, with the derivatives that the backward pass takes up; returns the number of blocks"
            : $"// x -> {path}logit for the samples of one tile");
        writer.Block($"private static {(withSlopes ? "int" : "void")} {name}(ref double p, ref double s, ReadOnlySpan<double> inputs)", () =>
        {
            writer.Line($"int blocks = SampleBlocks.Pack(inputs, {plan.Inputs}, ref Unsafe.Add(ref s, X));");
            foreach (LayerPlan layer in plan.Layers)
            {
                writer.Line($"Layer{layer.Number}(ref p, ref s, blocks);");
                if (!layer.IsOutput)
                    writer.Line(withSlopes ? ActivationLoopEmitter.CallWithSlopes(plan, layer) : ActivationLoopEmitter.Call(plan, layer));
            }
            if (withSlopes)
                writer.Line("return blocks;");
        });
        writer.Line();
    }
}
