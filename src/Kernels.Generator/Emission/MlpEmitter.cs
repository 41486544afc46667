using Kernels.Generator.Planning;

namespace Kernels.Generator.Emission;

/// <summary>The whole file of a network: the members of the user's partial type, one line each, and the kernel behind them.</summary>
internal static class MlpEmitter
{
    /// <summary>The attribute of the members that training and inference call: the runtime's quick code for a first call would slow a small batch.</summary>
    private const string Optimized =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    /// <summary>
    /// The attribute of the member for one sample, which has so little to do that a call would cost time. An optimised caller inlines it; a caller
    /// in the runtime's first code calls optimised code.
    /// </summary>
    private const string OptimizedAndInlined =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining | "
        + "global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    public static string Emit(MlpPlan plan, TileVectors vectors = TileVectors.Both)
    {
        var writer = new SourceWriter();
        writer.Lines(GeneratedCode.Start);
        PartialType.Emit(
            writer, plan.Type, () => NetworkText.EmitRemarks(writer, plan), Interfaces(plan), () => EmitMembers(writer, plan));
        writer.Line();
        ShapeEmitter.Emit(writer, plan);
        writer.Line();
        KernelEmitter.Emit(writer, plan, vectors);
        return writer.ToString();
    }

    private static string Interfaces(MlpPlan plan)
    {
        string inspectable = $" : global::Kernels.IInspectableMlp<{plan.Number.Name}>";
        return plan.Outputs == 1 ? $"{inspectable}, global::Kernels.IOneOutputMlp<{plan.Number.Name}>" : inspectable;
    }

    private static void EmitMembers(SourceWriter writer, MlpPlan plan)
    {
        string kernel = $"global::Kernels.Generated.{KernelEmitter.Name(plan)}";
        string shape = ShapeEmitter.Shape(plan);
        string number = plan.Number.Name;
        writer.Lines($$"""
            private readonly global::Kernels.Runtime.AlignedMemory<{{number}}> mlpParameters = new({{shape}}.NewParameters<{{number}}>());
            private readonly global::Kernels.Runtime.AlignedMemory<{{number}}> mlpScratch = new({{kernel}}.ScratchLength);

            /// <inheritdoc/>
            public global::Kernels.MlpShape Shape => {{shape}};

            /// <inheritdoc/>
            public global::Kernels.OutputKind Output => global::Kernels.OutputKind.{{plan.OutputKind}};

            /// <inheritdoc/>
            global::System.Collections.Generic.IReadOnlyList<global::Kernels.ActivationInfo> global::Kernels.IMlp<{{number}}>.Activations =>
                global::Kernels.Generated.{{InfoText.ClassOf(plan)}}.Value;

            /// <inheritdoc/>
            public global::System.Span<{{number}}> Parameters => mlpParameters.Span;

            /// <inheritdoc/>
            {{Optimized}}
            public void Forward(global::System.ReadOnlySpan<{{number}}> inputs, global::System.Span<{{number}}> outputs) =>
                {{kernel}}.Forward(ref mlpParameters.Start, ref mlpScratch.Start, inputs, outputs);

            /// <inheritdoc/>
            {{Optimized}}
            public {{number}} ComputeLossAndGradient(global::System.ReadOnlySpan<{{number}}> inputs, global::System.ReadOnlySpan<{{number}}> targets, global::System.Span<{{number}}> gradients) =>
                {{kernel}}.LossAndGradient(ref mlpParameters.Start, ref mlpScratch.Start, inputs, targets, gradients);

            /// <inheritdoc/>
            {{Optimized}}
            public {{number}} ComputeLossAndGradient(global::System.ReadOnlySpan<{{number}}> inputs, global::System.ReadOnlySpan<{{number}}> targets, global::System.ReadOnlySpan<int> order, global::System.Span<{{number}}> gradients) =>
                {{kernel}}.LossAndGradient(ref mlpParameters.Start, ref mlpScratch.Start, inputs, targets, order, gradients);

            /// <inheritdoc/>
            public void ComputePostActivations(int layer, global::System.ReadOnlySpan<{{number}}> inputs, global::System.Span<{{number}}> activations) =>
                {{kernel}}.PostActivations(ref mlpParameters.Start, ref mlpScratch.Start, layer, inputs, activations);

            /// <inheritdoc/>
            public void TraceSignal(global::System.ReadOnlySpan<{{number}}> input, global::System.Span<{{number}}> trace) =>
                {{kernel}}.SignalTrace(ref mlpParameters.Start, ref mlpScratch.Start, input, trace);
            """);
        if (plan.Outputs == 1)
            EmitSingleForward(writer, kernel, number);
    }

    private static void EmitSingleForward(SourceWriter writer, string kernel, string number) => writer.Lines($"""

        /// <inheritdoc/>
        {OptimizedAndInlined}
        public {number} Forward(global::System.ReadOnlySpan<{number}> input) =>
            {kernel}.Forward(ref mlpParameters.Start, ref mlpScratch.Start, input);
        """);
}
