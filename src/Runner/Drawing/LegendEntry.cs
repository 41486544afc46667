namespace Kernels.Runner.Drawing;

/// <summary>A key to a drawing: a symbol, drawn around (0, 0) and at most 20 pixels wide, and what it stands for.</summary>
internal sealed record LegendEntry(string Label, SvgElement Symbol);
