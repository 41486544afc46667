using System.Linq;

namespace Kernels.Study;

/// <summary>Which epochs of a training are worth keeping for those who want to look back at it.</summary>
public static class RecordedEpochs
{
    private const int Steps = 60;

    /// <summary>
    /// Some sixty epochs, from 0 to the last one: most of them early, where most changes, and the ends of the quarters, at which losses are
    /// given. A short training is kept whole.
    /// </summary>
    public static int[] Of(int epochs) =>
    [
        .. Enumerable.Range(0, Steps + 1).Select(step => (int)((long)epochs * step * step / (Steps * Steps)))
            .Concat(Quarters.Of(epochs))
            .Distinct().Order(),
    ];
}
