using System.Collections.Generic;
using Kernels.Generator.Diagnostics;

namespace Kernels.Generator.Parsing;

/// <summary>The problems of a formula. The parser goes on behind each part that it cannot understand, so that it reports all problems at once.</summary>
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
