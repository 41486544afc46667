using System.Collections.Generic;
using Kernels.Runner.Drawing;
using Kernels.Runner.Study;

namespace Kernels.Runner.Figures;

/// <summary>The five figures of the study, drawn from the results of a run.</summary>
internal static class StudyFigures
{
    /// <summary>A width in pixels for files and wide pages.</summary>
    public const double Wide = 960;

    /// <summary>A width for telephones.</summary>
    public const double Narrow = 372;

    /// <summary>The figures in the study's order.</summary>
    /// <param name="result">What was run.</param>
    /// <param name="width">The width of each figure; panels that do not fit side by side go on below.</param>
    public static IEnumerable<Picture> Draw(StudyResult result, double width = Wide)
    {
        yield return MoonsDatasetFigure.Draw(result, width);
        yield return LossCurvesFigure.Draw(result, width);
        yield return DecisionBoundariesFigure.Draw(result, width);
        yield return SignalTraceFigure.Draw(result, width);
        yield return HiddenSpaceFigure.Draw(result, width);
    }
}
