using System;
using System.Collections.Generic;

namespace Kernels.Study.Tables;

/// <summary>The figures of one network in a table.</summary>
/// <param name="Network">The network.</param>
/// <param name="Figures">A figure for each column.</param>
/// <param name="Published">The study's own figures; null in a column, or in place of all, where it gave none.</param>
public sealed record ResultRow(StudyNetwork Network, IReadOnlyList<string> Figures, IReadOnlyList<string?>? Published)
{
    /// <summary>Whether a figure is the study's to the last digit printed; null where the study gave none.</summary>
    public bool? Agrees(int column) =>
        Published?[column] is string published ? string.Equals(published, Figures[column], StringComparison.Ordinal) : null;
}
