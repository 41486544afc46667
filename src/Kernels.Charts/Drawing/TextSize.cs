namespace Kernels.Charts.Drawing;

/// <summary>The sizes of type and the width of a text. Drawings use a monospaced face, whose letters are 0.6 of its size wide.</summary>
public static class TextSize
{
    public const double Title = 15;
    public const double Heading = 13;
    public const double Normal = 12;
    public const double Small = 11;

    private const double LetterWidth = 0.605;

    public static double Width(string text, double size = Normal) => LetterWidth * size * text.Length;
}
