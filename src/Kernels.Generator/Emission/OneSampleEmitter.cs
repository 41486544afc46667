using System.Linq;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The forward pass of one sample, along its route.</summary>
internal static class OneSampleEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan, SampleRoute route)
    {
        string number = plan.Number.Name;
        MethodText.Emit(
            writer,
            [$"The output {ForwardEmitter.Outputs(plan)} for one sample, one unit a lane."],
            MethodText.Inlined,
            $"internal static {number} Forward(ref {number} p, ref {number} s, ReadOnlySpan<{number}> input)",
            () => EmitRoute(writer, plan, route));
        if (route.IsNearZero)
            EmitFar(writer, number);
        foreach (SampleLayer layer in route.Stored)
            new OneSampleLayerEmitter(writer, plan, layer).Emit();
        if (route.InRegisters.Count > 0)
            new OneSampleRegistersEmitter(writer, plan, route).Emit();
    }

    private static void EmitRoute(SourceWriter writer, MlpPlan plan, SampleRoute route)
    {
        writer.Line($"MlpArguments.RequireSample(input.Length, expected: {plan.Inputs});");
        foreach (SampleLayer step in route.Stored.Where(step => !OneSampleLayerEmitter.GivesOutput(step)))
            writer.Line($"{OneSampleLayerEmitter.Name(step)}(ref p, {Inputs(plan, step.Layer)}, ref Unsafe.Add(ref s, {KernelNames.Output(step.Layer)}));");
        string z = route.InRegisters.Count == 0
            ? $"{OneSampleLayerEmitter.Name(route.Stored[route.Stored.Count - 1])}(ref p, {Inputs(plan, route.Stored[route.Stored.Count - 1].Layer)})"
            : $"{OneSampleRegistersEmitter.Name(plan, route)}(ref p, {Inputs(plan, route.InRegisters[0].Layer)}{(route.IsNearZero ? ", ref seen" : "")})";
        if (route.IsNearZero)
            z = EmitCheck(writer, plan, z);
        writer.Line(plan.OutputKind == NetworkOutput.Sigmoid ? $"return PortableMath.Logistic({z});" : $"return {z};");
    }

    /// <summary>Writes the call of the layers and the check that all were near 0; returns the local with the last pre-activation.</summary>
    private static string EmitCheck(SourceWriter writer, MlpPlan plan, string layers)
    {
        string z = $"z{plan.OutputLayer.Number}";
        writer.Lines($"""
            {plan.Number.Vector} seen = {plan.Number.Vector}.Zero;
            {plan.Number.Name} {z} = {layers};
            if (!OneSampleActivations.AreNearZero(seen))
                return ForwardFar(ref p, ref s, input);
            """);
        return z;
    }

    private static void EmitFar(SourceWriter writer, string number) => MethodText.Emit(
        writer,
        ["The output for a sample that takes a pre-activation far from 0: computed as a batch of one."],
        "[MethodImplAttribute(MethodImplOptions.NoInlining)]",
        $"private static {number} ForwardFar(ref {number} p, ref {number} s, ReadOnlySpan<{number}> input)",
        () => writer.Lines($"""
            {number} output = 0;
            Forward(ref p, ref s, input, new Span<{number}>(ref output));
            return output;
            """));

    private static string Inputs(MlpPlan plan, LayerPlan layer) => layer.Number == 1
        ? "ref MemoryMarshal.GetReference(input)"
        : $"ref Unsafe.Add(ref s, {KernelNames.Input(plan, layer)})";
}
