using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Study;

namespace Kernels.Pages.Figures;

/// <summary>The style of each network of a run, by its place in the catalog: a network looks the same in every run, and no two look alike.</summary>
internal static class SeriesOrder
{
    public static IReadOnlyList<SeriesStyle> Of(StudyResult result)
    {
        string[] catalog = [.. NetworkCatalog.All.Select(network => network.Name)];
        int[] places = [.. result.Networks.Select(network => Array.IndexOf(catalog, network.Network.Name))];
        // A formula that was typed takes what no other network of the run has, from the end.
        Stack<int> free = new(Enumerable.Range(0, SeriesStyle.Count).Except(places));
        return [.. places.Select(place => new SeriesStyle(place >= 0 ? place : free.Pop()))];
    }
}
