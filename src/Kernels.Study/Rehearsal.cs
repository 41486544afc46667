using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Kernels.RandomNumbers;
using Kernels.Study.Data;

namespace Kernels.Study;

/// <summary>
/// The runtime compiles kernels when they are first called, which takes it longer than to train with them. A rehearsal on samples that mean nothing
/// calls those of each network on a core of its own.
/// </summary>
internal static class Rehearsal
{
    // With the study's batches one full batch and one that is not.
    private const int SampleCount = 100;

    /// <summary>Calls what a run of these networks calls, and forgets what comes of it.</summary>
    public static void Of(IReadOnlyList<StudyNetwork> networks, NetworkTraining training) =>
        Task.WaitAll([.. networks.Select(network => Task.Run(() => Run(network, training)))]);

    private static void Run(StudyNetwork network, NetworkTraining training)
    {
        LabelledPoints zeros = new(new double[2 * SampleCount], new double[SampleCount]);
        NetworkRun run = new(network, training, zeros, zeros, new RandomState(0));
        run.Train([.. Enumerable.Range(0, SampleCount)]);
        run.Measure(FarSamples.Find(zeros));
    }
}
