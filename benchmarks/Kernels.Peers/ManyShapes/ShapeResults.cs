using System.Collections.Generic;
using System.Text.Json.Serialization;
using Kernels.Peers.Results;

namespace Kernels.Peers.ManyShapes;

/// <summary>What was measured of networks of many shapes in one run.</summary>
/// <param name="Machine">Where.</param>
/// <param name="Rounds">How often each measurement was taken.</param>
/// <param name="Programs">Kernels first.</param>
internal sealed record ShapeResults(Machine Machine, int Rounds, IReadOnlyList<ShapeProgram> Programs);

/// <summary>What was measured of one program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">What it says of itself, or null where it is missing.</param>
/// <param name="Missing">Why it is missing, or null.</param>
/// <param name="Figures">By case, such as <c>infer-64 16x2 double</c>.</param>
internal sealed record ShapeProgram(string Name, string? Version, string? Missing, IReadOnlyDictionary<string, Figure> Figures)
{
    /// <summary>The name without the way in which it is built, which stands in brackets.</summary>
    [JsonIgnore]
    public string Family => Name.Split(" (")[0];
}
