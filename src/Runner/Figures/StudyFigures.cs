using System.Collections.Generic;
using Kernels.Runner.Drawing;
using Kernels.Runner.Study;

namespace Kernels.Runner.Figures;

/// <summary>The five figures of the study, drawn from the results of a run.</summary>
internal static class StudyFigures
{
    /// <summary>The figures in the study's order.</summary>
    public static IEnumerable<Picture> Draw(StudyResult result, FigureLayout layout)
    {
        yield return MoonsDatasetFigure.Draw(result, layout);
        yield return LossCurvesFigure.Draw(result, layout);
        yield return DecisionBoundariesFigure.Draw(result, layout);
        yield return SignalTraceFigure.Draw(result, layout);
        yield return HiddenSpaceFigure.Draw(result, layout);
    }
}
