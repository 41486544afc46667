using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>What a study looks at inside a network: the outputs of a hidden layer, and one sample's signal stage by stage.</summary>
internal static class InspectionEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        EmitPostActivations(writer, plan);
        EmitSignalTrace(writer, plan);
    }

    private static void EmitPostActivations(SourceWriter writer, MlpPlan plan)
    {
        const string signature = "internal static void PostActivations(double[] parameters, ScratchMemory scratch, int layer, ReadOnlySpan<double> inputs, Span<double> activations)";
        if (!plan.HiddenLayers.Any())
        {
            writer.Line($"{signature} => throw MlpArguments.NoSuchHiddenLayer(layer, 0);");
            writer.Line();
            return;
        }

        string choices = string.Concat(plan.HiddenLayers.Select(l => $"\n        {l.Number} => ({ParameterMap.Output(l)}, {l.Width}),"));
        writer.Lines($$"""
            {{signature}}
            {
                (int buffer, int width) = layer switch
                {{{choices}}
                    _ => throw MlpArguments.NoSuchHiddenLayer(layer, {{plan.HiddenLayers.Count()}}),
                };
                int samples = MlpArguments.Samples(inputs.Length, {{plan.Inputs}}, nameof(inputs));
                MlpArguments.Require(activations.Length, samples * width, nameof(activations));
                ref double p = ref MemoryMarshal.GetArrayDataReference(parameters);
                ref double s = ref scratch.Start;
                for (int start = 0; start < samples; start += TileSamples)
                {
                    int count = Math.Min(TileSamples, samples - start);
                    ForwardTile(ref p, ref s, inputs.Slice({{ForwardEmitter.Start(plan.Inputs)}}, {{ForwardEmitter.Count(plan.Inputs)}}));
                    SampleBlocks.Unpack(ref Unsafe.Add(ref s, buffer), width, activations.Slice(start * width, count * width));
                }
            }

            """);
    }

    private static void EmitSignalTrace(SourceWriter writer, MlpPlan plan)
    {
        string stages = string.Concat(plan.HiddenLayers.Select(l => $"z{l.Number}|, |h{l.Number}|, |"));
        writer.Line($"// mean |{stages}logit| of one sample");
        writer.Block("internal static void SignalTrace(double[] parameters, ScratchMemory scratch, ReadOnlySpan<double> input, Span<double> trace)", () =>
        {
            writer.Lines($$"""
                MlpArguments.Require(input.Length, {{plan.Inputs}}, nameof(input));
                MlpArguments.Require(trace.Length, {{2 * plan.Layers.Count - 1}}, nameof(trace));
                ref double p = ref MemoryMarshal.GetArrayDataReference(parameters);
                ref double s = ref scratch.Start;
                int blocks = SampleBlocks.Pack(input, {{plan.Inputs}}, ref Unsafe.Add(ref s, X));
                """);
            int stage = 0;
            foreach (LayerPlan layer in plan.Layers)
            {
                string mean = $"SampleBlocks.MeanMagnitude(ref Unsafe.Add(ref s, {ParameterMap.Output(layer)}), {layer.Width});";
                writer.Line($"Layer{layer.Number}(ref p, ref s, blocks);");
                writer.Line($"trace[{stage++}] = {mean}");
                if (layer.IsOutput)
                    continue;
                writer.Line(ActivationLoopEmitter.Call(plan, layer));
                writer.Line($"trace[{stage++}] = {mean}");
            }
        });
        writer.Line();
    }
}
