using System.Collections.Generic;
using Kernels.Charts.Drawing;
using Kernels.Study;

namespace Kernels.Pages.Figures;

/// <summary>How each network of a run is drawn. The study's two keep its red and blue in any company; others follow in the order of the run.</summary>
internal static class SeriesOrder
{
    public static IReadOnlyList<SeriesStyle> Of(StudyResult result)
    {
        int next = StudyOptions.Published.Networks.Count;
        List<SeriesStyle> styles = [];
        foreach (NetworkResult network in result.Networks)
        {
            int own = IndexInStudy(network.Network);
            styles.Add(new SeriesStyle(own >= 0 ? own : next++));
        }
        return styles;
    }

    private static int IndexInStudy(StudyNetwork network)
    {
        IReadOnlyList<StudyNetwork> published = StudyOptions.Published.Networks;
        for (int index = 0; index < published.Count; index++)
            if (published[index].Name == network.Name)
                return index;
        return -1;
    }
}
