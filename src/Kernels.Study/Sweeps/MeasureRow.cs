using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>The measures of one run. It holds its numbers alone; the names are shared, as ledgers keep tens of thousands of runs.</summary>
internal sealed class MeasureRow(MeasureColumns columns, double[] numbers) : IReadOnlyDictionary<string, double>
{
    public int Count => numbers.Length;

    public IEnumerable<string> Keys => columns.Names;

    public IEnumerable<double> Values => numbers;

    public double this[string key] => TryGetValue(key, out double value) ? value : throw new KeyNotFoundException($"There is no measure {key}.");

    public bool ContainsKey(string key) => columns.TryFind(key, out _);

    public bool TryGetValue(string key, out double value)
    {
        bool isThere = columns.TryFind(key, out int place);
        value = isThere ? numbers[place] : 0;
        return isThere;
    }

    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() =>
        columns.Names.Select((name, place) => KeyValuePair.Create(name, numbers[place])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
