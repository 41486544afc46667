using System.Collections.Generic;

namespace Kernels.Study.Tables;

/// <summary>Figures of all networks side by side, as texts.</summary>
/// <param name="Title">The title.</param>
/// <param name="Columns">The head of each column.</param>
/// <param name="Rows">A row for each network.</param>
public sealed record ResultTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<ResultRow> Rows);
