using System;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>Ends the reading of a formula at the node that cannot be part of one.</summary>
internal sealed class FormulaException(Diagnostic diagnostic) : Exception(diagnostic.GetMessage())
{
    public Diagnostic Diagnostic => diagnostic;
}
