using System;
using System.Collections.Generic;
using Kernels.Generator.Diagnostics;

namespace Kernels.Generator.Parsing;

/// <summary>Ends the reading of a formula, or of the part of one, that cannot be understood.</summary>
internal sealed class FormulaException(params IReadOnlyList<DiagnosticInfo> diagnostics) : Exception
{
    /// <summary>What to report; empty where somebody else does: the compiler, or the activation that holds the node.</summary>
    public IReadOnlyList<DiagnosticInfo> Diagnostics => diagnostics;

    public static FormulaException ReportedElsewhere() => new();
}
