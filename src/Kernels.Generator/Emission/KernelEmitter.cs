using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>
/// The class that holds a network's kernels, in the order in which a reader meets them. It is not file-local: at each use of such a class or its
/// members the compiler computes the digest of a path, which took it an eighth of its time.
/// </summary>
internal static class KernelEmitter
{
    public static string Name(MlpPlan plan) => plan.Type.KernelName;

    public static void Emit(SourceWriter writer, MlpPlan plan, TileVectors vectors) =>
        writer.Block("namespace Kernels.Generated", () =>
        {
            writer.Lines($"""
                using global::System;
                using global::System.Runtime.CompilerServices;
                using global::System.Runtime.InteropServices;
                using global::System.Runtime.Intrinsics;
                using global::Kernels.Numerics;
                using global::Kernels.Runtime;
                using static global::System.Runtime.Intrinsics.Vector256;
                using static global::System.Runtime.Intrinsics.Vector512;
                using {plan.Number.Vector} = {plan.Number.Vector.FullName};
                using {plan.Number.WideVector} = {plan.Number.WideVector.FullName};

                """);
            NetworkText.EmitHeader(writer, plan);
            writer.Line(GeneratedCode.Attribute);
            writer.Block($"internal static class {Name(plan)}", () => EmitBody(writer, plan, vectors));
        });

    private static void EmitBody(SourceWriter writer, MlpPlan plan, TileVectors vectors)
    {
        ParameterMap.EmitConstants(writer, plan);
        ForwardEmitter.Emit(writer, plan);
        LossAndGradientEmitter.Emit(writer, plan);
        InspectionEmitter.Emit(writer, plan);
        ActivationLoopEmitter.EmitLogistic(writer, plan);
        BroadcastEmitter.Emit(writer, plan.Number.Vector);
        ActivationMethodEmitter.Emit(writer, plan, vectors);
        TileEmitter.Emit(writer, plan, vectors);
    }
}
