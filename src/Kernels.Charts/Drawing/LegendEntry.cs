using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>A key to a drawing: a symbol, drawn around (0, 0), its meaning, and its width in pixels.</summary>
public sealed record LegendEntry(string Label, SvgElement Symbol, double Width = 20);
