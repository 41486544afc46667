using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>The names of some measures in their order, which many runs share.</summary>
internal sealed class MeasureColumns(IReadOnlyList<string> names)
{
    private readonly Dictionary<string, int> places = names.Select((name, place) => (name, place)).ToDictionary();

    public IReadOnlyList<string> Names => names;

    public bool TryFind(string name, out int place) => places.TryGetValue(name, out place);
}
