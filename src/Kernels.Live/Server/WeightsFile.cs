using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.Serialization;

namespace Kernels.Live.Server;

/// <summary>The weights of a network as a file.</summary>
internal static class WeightsFile
{
    /// <summary>Trains once more and writes the network that the path names, such as <c>/weights/a.npz</c>.</summary>
    /// <exception cref="SettingsException">There is no such network.</exception>
    [RequiresUnreferencedCode("Networks are compiled.")]
    [RequiresDynamicCode("Networks are compiled.")]
    public static byte[] Write(LiveTraining training, LiveSettings settings, string path, CancellationToken cancellation)
    {
        int index = path.Contains("/a.", StringComparison.Ordinal) ? 0 : 1;
        if (index >= settings.Networks.Count)
            throw new SettingsException("networks", "there is no second network");
        TrainedNetwork trained = training.Train(settings, cancellation).Networks[index];
        IMlp<double> network = trained.First.Network.Create();
        trained.First.FinalParameters.CopyTo(network.Parameters);
        using MemoryStream file = new();
        if (path.EndsWith(".npz", StringComparison.Ordinal))
            Npz.Save(file, network);
        else
            Safetensors.Save(file, network);
        return file.ToArray();
    }
}
