using System.Linq;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>Writes the methods that look inside a network: the outputs of a hidden layer, and one sample's signal stage by stage.</summary>
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
        string signature =
            $"internal static void PostActivations(ref {number} p, ref {number} s, int layer, ReadOnlySpan<{number}> inputs, Span<{number}> activations)";
        writer.Summary("The outputs h of a hidden layer.");
        if (!plan.HiddenLayers.Any())
        {
            writer.Line($"{signature} => throw MlpArguments.NoSuchHiddenLayer(layer, count: 0);");
            writer.Line();
            return;
        }

        string choices = string.Concat(plan.HiddenLayers.Select(l => $"\n        {l.Number} => ({KernelNames.Output(l)}, {l.Width}),"));
        writer.Lines($$"""
            {{signature}}
            {
                (int buffer, int width) = layer switch
                {{{choices}}
                    _ => throw MlpArguments.NoSuchHiddenLayer(layer, count: {{plan.HiddenLayers.Count()}}),
                };
                int samples = MlpArguments.Samples(inputs.Length, width: {{plan.Inputs}}, nameof(inputs));
                MlpArguments.Require(activations.Length, (long)samples * width, nameof(activations));

                for (int start = 0; start < samples; start += TileSamples)
                {
                    int count = Math.Min(TileSamples, samples - start);
                    {{ForwardEmitter.PackInputs(plan)}}
                    {{TileEmitter.KeepingCall(plan, withSlopes: false)}}
                    SampleBlocks.Unpack(ref Unsafe.Add(ref s, buffer), width, activations.Slice(start * width, count * width));
                }
            }

            """);
    }

    private static void EmitSignalTrace(SourceWriter writer, MlpPlan plan)
    {
        string stages = string.Concat(plan.HiddenLayers.Select(l => $"z{l.Number}|, |h{l.Number}|, |"));
        string number = plan.Number.Name;
        writer.Summary($"The means of |{stages}z{plan.OutputLayer.Number}| for one sample.");
        writer.Block($"internal static void SignalTrace(ref {number} p, ref {number} s, ReadOnlySpan<{number}> input, Span<{number}> trace)", () =>
        {
            writer.Lines($$"""
                MlpArguments.Require(input.Length, expected: {{plan.Inputs}}, nameof(input));
                MlpArguments.Require(trace.Length, expected: {{2 * plan.Layers.Count - 1}}, nameof(trace));

                int blocks = SampleBlocks.Pack(input, width: {{plan.Inputs}}, ref Unsafe.Add(ref s, {{KernelNames.Inputs}}));
                {{TileEmitter.KeepingCall(plan, withSlopes: false)}}
                """);
            int stage = 0;
            foreach (LayerPlan layer in plan.Layers)
            {
                writer.Line(
                    $"trace[{stage++}] = SignalMagnitude.MeanPreActivation(ref Unsafe.Add(ref p, {KernelNames.Weights(layer)}), "
                    + $"ref Unsafe.Add(ref s, {KernelNames.Input(plan, layer)}), fanIn: {layer.FanIn}, width: {layer.Width});");
                if (!layer.IsOutput)
                    writer.Line($"trace[{stage++}] = SignalMagnitude.Mean(ref Unsafe.Add(ref s, {KernelNames.Output(layer)}), width: {layer.Width});");
            }
        });
        writer.Line();
    }
}
