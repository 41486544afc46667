using System;
using Kernels.Generator.Diagnostics;

namespace Kernels.Generator.Parsing;

/// <summary>Ends the reading of a formula at the node that cannot be part of one.</summary>
internal sealed class FormulaException(DiagnosticInfo diagnostic) : Exception(diagnostic.Descriptor.Id)
{
    public DiagnosticInfo Diagnostic => diagnostic;
}
