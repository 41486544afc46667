using System;

namespace Kernels.Generator.Emission;

/// <summary>Writes methods of a kernel, each with a summary and an attribute for its compilation.</summary>
internal static class MethodText
{
    /// <summary>The runtime compiles the method once and fully, at its first call.</summary>
    public const string Optimized = "[MethodImplAttribute(MethodImplOptions.AggressiveOptimization)]";

    /// <summary>The same, and never inlined into a caller, where registers would run short.</summary>
    public const string OptimizedAlone = "[MethodImplAttribute(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    /// <summary>The callers inline the method.</summary>
    public const string Inlined = "[MethodImplAttribute(MethodImplOptions.AggressiveInlining)]";

    /// <summary>Writes a whole method.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="summary">The summary, in one line or several.</param>
    /// <param name="compilation">One of the attributes above.</param>
    /// <param name="signature">Its signature.</param>
    /// <param name="body">Writes its body.</param>
    public static void Emit(SourceWriter writer, string[] summary, string compilation, string signature, Action body)
    {
        writer.Summary(summary);
        writer.Line(compilation);
        writer.Block(signature, body);
        writer.Line();
    }
}
