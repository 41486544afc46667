using System.Collections.Generic;

namespace Kernels.Study.Tables;

/// <summary>A network by its display name, with all figures that the study printed for it.</summary>
public sealed record ComparedNetwork(string Name, IReadOnlyList<ComparedFigure> Figures);
