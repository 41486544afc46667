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
        orders.Begin(settings, settings.Epochs, data.Train.Count, RunTraining.Draw(kind, network, settings));
        RunTraining training = new(network, data.Train, settings, orders);
        long before = GC.GetAllocatedBytesForCurrentThread();
        training.GoOnTo(settings.Epochs, default);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
