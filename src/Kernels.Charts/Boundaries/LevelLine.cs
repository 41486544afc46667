using System.Collections.Generic;
using Kernels.Charts.Geometry;

namespace Kernels.Charts.Boundaries;

/// <summary>The lines on which a field has one value.</summary>
/// <param name="Lines">The lines; a closed one ends with its first point. On their left the field is greater.</param>
/// <param name="Outlines">Closed lines around the area where the field is greater; they follow the rim of the rectangle where the area meets it.</param>
public sealed record LevelLine(IReadOnlyList<Point[]> Lines, IReadOnlyList<Point[]> Outlines);
