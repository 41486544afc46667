using System.Collections.Generic;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Boundaries;

/// <summary>Where a field has one value.</summary>
/// <param name="Lines">The lines on which it has; a closed one ends with its first point. On their left it is greater.</param>
/// <param name="Outlines">Closed lines around the area where it is greater, along the rim of the rectangle where that ends it.</param>
public sealed record LevelLine(IReadOnlyList<Point[]> Lines, IReadOnlyList<Point[]> Outlines);
