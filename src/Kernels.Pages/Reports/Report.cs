using System.Collections.Generic;
using Kernels.Charts.Drawing;
using Kernels.Study;
using Kernels.Study.Provenance;

namespace Kernels.Pages.Reports;

/// <summary>The content of the page.</summary>
/// <param name="Result">The results of the run, with recorded parameters.</param>
/// <param name="WideFigures">Its figures for a wide page, which also lie beside it as files.</param>
/// <param name="NarrowFigures">The same figures for a telephone.</param>
/// <param name="Document">The document that lies beside the page, in UTF-8.</param>
/// <param name="Environment">The machine and the runtime of the run.</param>
/// <param name="Commit">The commit of this program; null if it is unknown.</param>
public sealed record Report(
    StudyResult Result,
    IReadOnlyList<Picture> WideFigures,
    IReadOnlyList<Picture> NarrowFigures,
    byte[] Document,
    RunEnvironment Environment,
    string? Commit);
