using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>The epochs whose losses a run keeps.</summary>
internal static class Checkpoints
{
    /// <summary>Of a training of some epochs: 1, 10, 50, every hundredth, and the last.</summary>
    public static int[] Of(int epochs)
    {
        IEnumerable<int> hundreds = Enumerable.Range(1, epochs / 100).Select(hundred => 100 * hundred);
        return [.. hundreds.Concat([1, 10, 50, epochs]).Where(epoch => epoch > 0 && epoch <= epochs).Distinct().Order()];
    }
}
