using System.Linq;

namespace Kernels.Study;

/// <summary>The epochs of a training whose parameters a run keeps, so that the page can show the training.</summary>
public static class RecordedEpochs
{
    private const int Steps = 60;

    /// <summary>
    /// Some sixty epochs from 0 to the last one. Most are early, where most changes; the ends of the quarters are among them, as tables give the
    /// losses there. Of a short training they are all epochs.
    /// </summary>
    public static int[] Of(int epochs) =>
    [
        .. Enumerable.Range(0, Steps + 1).Select(step => (int)((long)epochs * step * step / (Steps * Steps)))
            .Concat(Quarters.Of(epochs))
            .Distinct().Order(),
    ];
}
