using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Study;

namespace Kernels.Pages.Figures;

/// <summary>The style of each network, by its place in the catalog: a network looks the same in every figure, and no two look alike.</summary>
internal static class SeriesOrder
{
    public static IReadOnlyList<SeriesStyle> Of(StudyResult result) => Of([.. result.Networks.Select(network => network.Network.Name)]);

    /// <summary>The styles of some activations.</summary>
    /// <param name="names">Names of the catalog, or formulas, as many as there are styles at most.</param>
    public static IReadOnlyList<SeriesStyle> Of(IReadOnlyList<string> names)
    {
        string[] catalog = [.. NetworkCatalog.All.Select(network => network.Name)];
        int[] places = [.. names.Select(name => Array.IndexOf(catalog, name))];
        // A formula that was typed takes what no other network has, from the end.
        Stack<int> free = new(Enumerable.Range(0, SeriesStyle.Count).Except(places));
        return [.. places.Select(place => new SeriesStyle(place >= 0 ? place : free.Pop()))];
    }

    /// <summary>An activation as people call it; a formula as it was typed.</summary>
    public static string DisplayName(string name) => NetworkCatalog.Find(name)?.DisplayName ?? name;
}
