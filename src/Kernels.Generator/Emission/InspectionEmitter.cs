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
        string number = plan.Number.Name;
        string signature = $"internal static void PostActivations(ref {number} p, ref {number} s, int layer, ReadOnlySpan<{number}> inputs, Span<{number}> activations)";
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
                MlpArguments.Require(activations.Length, (long)samples * width, nameof(activations));
                for (int start = 0; start < samples; start += TileSamples)
                {
                    int count = Math.Min(TileSamples, samples - start);
                    {{ForwardEmitter.PackInputs(plan)}}
                    ForwardTile(ref p, ref s, blocks);
                    SampleBlocks.Unpack(ref Unsafe.Add(ref s, buffer), width, activations.Slice(start * width, count * width));
                }
            }

            """);
    }

    private static void EmitSignalTrace(SourceWriter writer, MlpPlan plan)
    {
        string stages = string.Concat(plan.HiddenLayers.Select(l => $"z{l.Number}|, |h{l.Number}|, |"));
        string number = plan.Number.Name;
        writer.Line($"// mean |{stages}z{plan.OutputLayer.Number}| of one sample");
        writer.Block($"internal static void SignalTrace(ref {number} p, ref {number} s, ReadOnlySpan<{number}> input, Span<{number}> trace)", () =>
        {
            writer.Lines($$"""
                MlpArguments.Require(input.Length, {{plan.Inputs}}, nameof(input));
                MlpArguments.Require(trace.Length, {{2 * plan.Layers.Count - 1}}, nameof(trace));
                ForwardTile(ref p, ref s, SampleBlocks.Pack(input, {{plan.Inputs}}, ref Unsafe.Add(ref s, {{ParameterMap.Inputs}})));
                """);
            int stage = 0;
            foreach (LayerPlan layer in plan.Layers)
            {
                writer.Line($"trace[{stage++}] = SignalMagnitude.MeanPreActivation(ref Unsafe.Add(ref p, {ParameterMap.Weights(layer)}), ref Unsafe.Add(ref s, {ParameterMap.Input(plan, layer)}), {layer.FanIn}, {layer.Width});");
                if (!layer.IsOutput)
                    writer.Line($"trace[{stage++}] = SignalMagnitude.Mean(ref Unsafe.Add(ref s, {ParameterMap.Output(layer)}), {layer.Width});");
            }
        });
        writer.Line();
    }
}
