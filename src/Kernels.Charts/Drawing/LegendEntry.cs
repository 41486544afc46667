using Kernels.Charts.Markup;

namespace Kernels.Charts.Drawing;

/// <summary>A key to a drawing: a symbol, drawn around (0, 0) and at most 20 pixels wide, and what it stands for.</summary>
public sealed record LegendEntry(string Label, SvgElement Symbol);
