using System.Collections.Generic;
using System.Linq;

namespace Kernels.Peers.ManyShapes;

/// <summary>Times over those of Kernels.</summary>
internal static class ShapeRatios
{
    /// <summary>The names of the peers that were measured, each once however many builds it has.</summary>
    public static IReadOnlyList<string> Families(ShapeResults results) =>
        [.. results.Programs.Skip(1).Where(program => program.Missing is null).Select(program => program.Family).Distinct()];

    /// <summary>The ratio of the fastest build, or null where the case was not measured.</summary>
    public static double? Of(ShapeResults results, string family, ShapeCase shape) => results.Programs
        .Where(program => program.Family == family && program.Figures.ContainsKey(shape.ToString()))
        .Min(program => (double?)program.Figures[shape.ToString()].Ratio);
}
