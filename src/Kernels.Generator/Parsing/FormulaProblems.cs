using System.Collections.Generic;
using Kernels.Generator.Diagnostics;

namespace Kernels.Generator.Parsing;

/// <summary>What is wrong with a formula. The reading goes on behind each part that cannot be understood, so that all are reported at once.</summary>
internal sealed class FormulaProblems
{
    private readonly List<DiagnosticInfo> diagnostics = [];
    private bool isWrong;
    private bool isOfAnother;

    public void Add(FormulaException problem)
    {
        isWrong = true;
        isOfAnother |= problem.IsOfAnother;
        diagnostics.AddRange(problem.Diagnostics);
    }

    public void ThrowIfAny()
    {
        if (isWrong)
            throw new FormulaException(diagnostics, isOfAnother);
    }
}
