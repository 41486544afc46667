using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Charts.Boundaries;
using Kernels.Charts.Drawing;
using Kernels.Study;

namespace Kernels.Pages.Figures;

/// <summary>The figures of the study, drawn from the results of a run for any number of layouts.</summary>
/// <param name="result">The results.</param>
/// <param name="cancellation">Ends the drawing.</param>
public sealed class StudyFigures(StudyResult result, CancellationToken cancellation = default)
{
    // Finding the lines takes longer than drawing them, so all layouts share them.
    private readonly IReadOnlyList<LevelLine>[] boundaries = [.. result.Networks.Select(network => Levels(result, network, cancellation))];

    /// <summary>The figures in the study's order.</summary>
    public IEnumerable<Picture> Draw(FigureLayout layout)
    {
        Func<Picture>[] figures =
        [
            () => MoonsDatasetFigure.Draw(result, layout),
            () => LossCurvesFigure.Draw(result, layout),
            () => DecisionBoundariesFigure.Draw(result, boundaries, layout),
            () => SignalTraceFigure.Draw(result, layout),
            () => HiddenSpaceFigure.Draw(result, layout),
        ];
        foreach (Func<Picture> draw in figures)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return draw();
        }
    }

    private static IReadOnlyList<LevelLine> Levels(StudyResult result, NetworkResult network, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return DecisionBoundariesFigure.Levels(result, network);
    }
}
