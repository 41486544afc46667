using System;
using System.Collections.Generic;
using Kernels.Generator.Diagnostics;

namespace Kernels.Generator.Parsing;

/// <summary>Ends the reading of a formula, or of the part of one, that cannot be understood.</summary>
/// <param name="diagnostics">The diagnostics to report; empty where another part reports them.</param>
/// <param name="isOfAnother">Whether another activation of this compilation reports it.</param>
internal sealed class FormulaException(IReadOnlyList<DiagnosticInfo> diagnostics, bool isOfAnother) : Exception
{
    public FormulaException(DiagnosticInfo diagnostic)
        : this([diagnostic], isOfAnother: false)
    {
    }

    /// <summary>The diagnostics to report; empty where another part reports them.</summary>
    public IReadOnlyList<DiagnosticInfo> Diagnostics => diagnostics;

    /// <summary>Whether another activation of this compilation, which this one calls, reports something too.</summary>
    public bool IsOfAnother => isOfAnother;

    /// <summary>The compiler finds an error there, which <see cref="CompilerErrors"/> confirms before nothing is said.</summary>
    public static FormulaException LeftToTheCompiler() => new([], isOfAnother: false);

    /// <summary>Another activation has a formula that is wrong, and says so itself.</summary>
    public static FormulaException OfAnother(params IReadOnlyList<DiagnosticInfo> diagnostics) => new(diagnostics, isOfAnother: true);
}
