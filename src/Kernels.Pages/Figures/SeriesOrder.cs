using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Study;

namespace Kernels.Pages.Figures;

/// <summary>How each network of a run is drawn: by its place in the catalog, so that it looks the same in any company and no two look alike.</summary>
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
