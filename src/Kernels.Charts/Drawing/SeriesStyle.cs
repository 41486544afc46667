namespace Kernels.Charts.Drawing;

/// <summary>How the series of a figure are told apart: by colour, then also by dashes; their points by shape too.</summary>
/// <param name="Index">Its place among the series, from 0; twelve differ in colour or dashes.</param>
public readonly record struct SeriesStyle(int Index)
{
    private static int Colours => Theme.Light.Series.Length;

    /// <summary>The class of its colour.</summary>
    public string Colour => $"s{Index % Colours}";

    /// <summary>The classes of its line.</summary>
    public string Line => Index / Colours % 2 == 0 ? $"line {Colour}" : $"line dash1 {Colour}";

    /// <summary>The outline of its points; another one where the colour comes a second time.</summary>
    public string Marker => MarkerShape.All[(Index + Index / Colours) % MarkerShape.All.Count];
}
