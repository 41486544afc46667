using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Study;

namespace Kernels.Pages.Figures;

/// <summary>The style of each network of a run, by its place in the catalog: a network looks the same in every run, and no two look alike.</summary>
internal static class SeriesOrder
{
    public static IReadOnlyList<SeriesStyle> Of(StudyResult result) => [.. result.Networks.Select(network => StyleOf(network.Network))];

    private static SeriesStyle StyleOf(StudyNetwork network)
    {
        int index = 0;
        while (NetworkCatalog.All[index].Name != network.Name)
            index++;
        return new SeriesStyle(index);
    }
}
