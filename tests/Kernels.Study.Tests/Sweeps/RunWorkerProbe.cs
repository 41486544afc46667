using System;
using Kernels.RandomNumbers;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Tests.Sweeps;

/// <summary>Counts what a training allocates.</summary>
internal sealed class RunWorkerProbe(RunSettings settings)
{
    public long TrainingBytes()
    {
        StudyNetwork kind = NetworkCatalog.Find(settings.Activation)!;
        IMlp<double> network = kind.Create();
        StudyData data = StudyData.Make(new StudyOptions { DataSeed = settings.DataSeed });
        RandomState random = RunTraining.Draw(kind, network, settings);
        long before = GC.GetAllocatedBytesForCurrentThread();
        RunTraining.Train(network, data.Train, settings, random, default);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
