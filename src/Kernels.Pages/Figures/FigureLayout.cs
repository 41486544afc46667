namespace Kernels.Pages.Figures;

/// <summary>What a figure is drawn for. One page may hold the same figure in both layouts.</summary>
/// <param name="Width">The width in pixels; panels that do not fit side by side go on below.</param>
/// <param name="IdSuffix">What its ids end with.</param>
public sealed record FigureLayout(double Width, string IdSuffix)
{
    /// <summary>For files and wide pages.</summary>
    public static FigureLayout Wide { get; } = new(960, "");

    /// <summary>For telephones.</summary>
    public static FigureLayout Narrow { get; } = new(372, "-narrow");
}
