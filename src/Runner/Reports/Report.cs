using System.Collections.Generic;
using Kernels.Runner.Drawing;
using Kernels.Runner.Output;
using Kernels.Runner.Study;

namespace Kernels.Runner.Reports;

/// <summary>All that the page is made from.</summary>
/// <param name="Result">What the run found; its parameters were recorded.</param>
/// <param name="Figures">Its figures for a wide page.</param>
/// <param name="Document">Its numbers as they lie beside the page, in UTF-8.</param>
/// <param name="Machine">Where it ran.</param>
/// <param name="Commit">The commit of this program; null where that is not known.</param>
internal sealed record Report(StudyResult Result, IReadOnlyList<Picture> Figures, byte[] Document, Machine Machine, string? Commit);
