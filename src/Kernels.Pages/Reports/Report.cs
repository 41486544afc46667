using System.Collections.Generic;
using Kernels.Charts.Drawing;
using Kernels.Study;
using Kernels.Study.Provenance;

namespace Kernels.Pages.Reports;

/// <summary>All that the page is made from.</summary>
/// <param name="Result">What the run found; its parameters were recorded.</param>
/// <param name="WideFigures">Its figures for a wide page, which also lie beside it as files.</param>
/// <param name="NarrowFigures">The same figures for a telephone.</param>
/// <param name="Document">Its numbers as they lie beside the page, in UTF-8.</param>
/// <param name="Environment">Where it ran.</param>
/// <param name="Commit">The commit of this program; null where that is not known.</param>
public sealed record Report(
    StudyResult Result,
    IReadOnlyList<Picture> WideFigures,
    IReadOnlyList<Picture> NarrowFigures,
    byte[] Document,
    RunEnvironment Environment,
    string? Commit);
