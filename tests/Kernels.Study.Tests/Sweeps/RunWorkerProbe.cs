using System;
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
        EpochOrders orders = new();
        orders.Begin(settings, data.Train.Count, RunTraining.Draw(kind, network, settings));
        long before = GC.GetAllocatedBytesForCurrentThread();
        RunTraining.Train(network, data.Train, settings, orders, default);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
