using System.Collections.Generic;

namespace Kernels.Study.Tables;

/// <summary>Figures of all networks side by side, as texts.</summary>
/// <param name="Title">What the figures are.</param>
/// <param name="Columns">What each column holds.</param>
/// <param name="Rows">One for each network.</param>
public sealed record ResultTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<ResultRow> Rows);
