using System.Collections.Generic;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>A part of a drawing over all its width, which a printed page keeps in one piece.</summary>
/// <param name="Height">Its height in pixels, below that of the strips before it.</param>
/// <param name="Content">What is drawn in it, in the pixels of the whole drawing, the first at the back.</param>
public sealed record Strip(double Height, IReadOnlyList<SvgElement> Content);
