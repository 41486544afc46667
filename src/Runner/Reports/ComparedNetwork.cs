using System.Collections.Generic;

namespace Kernels.Runner.Reports;

/// <summary>A network by its display name, with all figures that the study printed for it.</summary>
internal sealed record ComparedNetwork(string Name, IReadOnlyList<ComparedFigure> Figures);
