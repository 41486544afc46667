using System;
using Kernels.Generator.Diagnostics;

namespace Kernels.Generator.Parsing;

/// <summary>Ends the reading of a formula at the node that cannot be part of one.</summary>
internal sealed class FormulaException(DiagnosticInfo? diagnostic) : Exception(diagnostic?.Descriptor.Id)
{
    /// <summary>What to report; null where somebody else does: the compiler, or the activation that holds the node.</summary>
    public DiagnosticInfo? Diagnostic => diagnostic;

    public static FormulaException ReportedElsewhere() => new(null);
}
