using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The step of gradient descent.</summary>
internal static class UpdateEmitter
{
    public static void Emit(SourceWriter writer, MlpPlan plan)
    {
        string number = plan.Number.Name;
        MethodText.Emit(
            writer,
            ["parameters -= learningRate * gradients, the product rounded before it is taken off."],
            MethodText.Optimized,
            $"internal static void Update(ref {number} p, ReadOnlySpan<{number}> gradients, {number} learningRate)",
            () => EmitBody(writer, plan));
    }

    private static void EmitBody(SourceWriter writer, MlpPlan plan)
    {
        (string number, int lanes) = (plan.Number.Name, plan.Number.WideVector.Lanes);
        int vectorised = plan.ParameterCount / lanes * lanes;
        writer.Line("MlpArguments.Require(gradients.Length, ParameterCount, nameof(gradients));");
        if (vectorised > 0)
            writer.Lines($"""
                ref {number} g = ref MemoryMarshal.GetReference(gradients);
                for (nuint at = 0; at < {vectorised}; at += {lanes})
                    (Vector512.LoadUnsafe(ref p, at) - Vector512.LoadUnsafe(ref g, at) * learningRate).StoreUnsafe(ref p, at);
                """);
        if (vectorised == plan.ParameterCount - 1)
            writer.Line($"{MemoryText.Element("p", vectorised)} -= gradients[{vectorised}] * learningRate;");
        else if (vectorised < plan.ParameterCount)
            writer.Lines($"""
                for (int at = {vectorised}; at < {plan.ParameterCount}; at++)
                    {MemoryText.Element("p", Place.Loop("at"))} -= gradients[at] * learningRate;
                """);
    }
}
