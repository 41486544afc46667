using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using Kernels.Export.Networks;
using Kernels.Export.Onnx;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.Serialization;

namespace Kernels.Live.Server;

/// <summary>The weights of a network as a file.</summary>
internal static class WeightsFile
{
    private static readonly string[] formats = ["safetensors", "npz", "onnx"];

    /// <summary>Whether a path names a network and a format, as <c>/weights/a.npz</c> does.</summary>
    public static bool IsPath(string path) => formats.Any(format => path == $"/weights/a.{format}" || path == $"/weights/b.{format}");

    /// <summary>Trains once more and writes the network that the path names, such as <c>/weights/a.npz</c>.</summary>
    /// <exception cref="SettingsException">There is no such network, or its parameters are not finite.</exception>
    [RequiresUnreferencedCode("Networks are compiled.")]
    [RequiresDynamicCode("Networks are compiled.")]
    public static byte[] Write(LiveTraining training, LiveSettings settings, string path, CancellationToken cancellation)
    {
        int index = path.Contains("/a.", StringComparison.Ordinal) ? 0 : 1;
        if (index >= settings.Networks.Count)
            throw new SettingsException("networks", "there is no second network");
        TrainedNetwork trained = training.Train(settings, cancellation).Networks[index];
        if (trained.First.StoppedAtEpoch is not null)
            throw new SettingsException($"{"ab"[index]}.rate", "the training stopped at a loss that is not a finite number: there are no weights to save");
        IMlp<double> network = trained.First.Network.Create();
        trained.First.FinalParameters.CopyTo(network.Parameters);
        if (path.EndsWith(".onnx", StringComparison.Ordinal))
            return OnnxExport.Write(TrainedMlp.Of(network));
        using MemoryStream file = new();
        if (path.EndsWith(".npz", StringComparison.Ordinal))
            Npz.Save(file, network);
        else
            Safetensors.Save(file, network);
        return file.ToArray();
    }
}
