using System;

namespace Kernels.Generator.Emission;

/// <summary>Methods of a kernel, each with a summary and with how it is to be compiled.</summary>
internal static class MethodText
{
    /// <summary>Compiled once and fully, at its first call.</summary>
    public const string Optimized = "[MethodImpl(MethodImplOptions.AggressiveOptimization)]";

    /// <summary>The same, and never put into a caller, where registers would run short.</summary>
    public const string OptimizedAlone = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    /// <summary>Put into its callers.</summary>
    public const string Inlined = "[MethodImpl(MethodImplOptions.AggressiveInlining)]";

    /// <summary>A whole method.</summary>
    /// <param name="writer">What the code goes to.</param>
    /// <param name="summary">What it computes, a line or several.</param>
    /// <param name="compilation">One of the attributes above.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="body">Writes what stands in it.</param>
    public static void Emit(SourceWriter writer, string[] summary, string compilation, string signature, Action body)
    {
        writer.Summary(summary);
        writer.Line(compilation);
        writer.Block(signature, body);
        writer.Line();
    }
}
