namespace Kernels.Pages.Figures;

/// <summary>The layout of a figure. One page may hold the same figure in both layouts.</summary>
/// <param name="Width">The width in pixels; panels that do not fit side by side go on below.</param>
/// <param name="IdSuffix">The end of its ids.</param>
public sealed record FigureLayout(double Width, string IdSuffix)
{
    /// <summary>The layout for files and wide pages.</summary>
    public static FigureLayout Wide { get; } = new(960, "");

    /// <summary>The layout for telephones.</summary>
    public static FigureLayout Narrow { get; } = new(372, "-narrow");
}
