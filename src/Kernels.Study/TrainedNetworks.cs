using System;

namespace Kernels.Study;

/// <summary>Brings networks back from their results.</summary>
public static class TrainedNetworks
{
    /// <summary>The network as it was after training.</summary>
    public static IInspectableMlp<double> Trained(this NetworkResult result)
    {
        IInspectableMlp<double> network = result.Network.Create();
        result.FinalParameters.CopyTo(network.Parameters);
        return network;
    }
}
