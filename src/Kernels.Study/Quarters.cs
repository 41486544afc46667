using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study;

/// <summary>The ends of the four quarters of a training, where tables give the losses; fewer for a training of less than four epochs.</summary>
internal static class Quarters
{
    public static IEnumerable<int> Of(int epochs) =>
        Enumerable.Range(1, 4).Select(quarter => (int)((long)epochs * quarter / 4)).Where(epoch => epoch > 0).Distinct();
}
