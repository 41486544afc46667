using System.Collections.Generic;
using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>A part of a drawing over its whole width. A printed page keeps a strip in one piece.</summary>
/// <param name="Height">Its height in pixels; it lies below the strips before it.</param>
/// <param name="Content">Its elements, in the pixels of the whole drawing, the first at the back.</param>
public sealed record Strip(double Height, IReadOnlyList<SvgElement> Content);
