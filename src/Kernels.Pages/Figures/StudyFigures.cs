using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Boundaries;
using Kernels.Charts.Drawing;
using Kernels.Study;

namespace Kernels.Pages.Figures;

/// <summary>The five figures of the study, drawn from the results of a run for any number of layouts.</summary>
public sealed class StudyFigures(StudyResult result)
{
    // Finding the lines takes longer than drawing them.
    private readonly IReadOnlyList<LevelLine>[] boundaries = [.. result.Networks.Select(network => DecisionBoundariesFigure.Levels(result, network))];

    /// <summary>The figures in the study's order.</summary>
    public IEnumerable<Picture> Draw(FigureLayout layout)
    {
        yield return MoonsDatasetFigure.Draw(result, layout);
        yield return LossCurvesFigure.Draw(result, layout);
        yield return DecisionBoundariesFigure.Draw(result, boundaries, layout);
        yield return SignalTraceFigure.Draw(result, layout);
        yield return HiddenSpaceFigure.Draw(result, layout);
    }
}
