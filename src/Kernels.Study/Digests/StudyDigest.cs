using System.Linq;

namespace Kernels.Study.Digests;

/// <summary>Digests of a run of the study: of every number in it except the time.</summary>
public static class StudyDigest
{
    /// <summary>The digest of data and networks together.</summary>
    public static Digest Of(StudyResult result)
    {
        Digest[] parts = [OfData(result.Data), .. result.Networks.Select(OfNetwork)];
        return Digest.Of(parts);
    }

    /// <summary>The samples as made and as scaled, their labels, and the split.</summary>
    public static Digest OfData(StudyData data)
    {
        Digest digest = new();
        digest.Add<double>(data.Raw.X);
        digest.Add<double>(data.Raw.Y);
        digest.Add<double>(data.Scaled.X);
        digest.Add<int>(data.Split.Train);
        digest.Add<int>(data.Split.Test);
        return digest;
    }

    /// <summary>Initial parameters, the first gradient, losses, final parameters, and the measures of the trained network.</summary>
    public static Digest OfNetwork(NetworkResult network)
    {
        Digest digest = new();
        digest.Add<double>(network.InitialParameters);
        digest.Add(network.FirstBatch.Loss);
        digest.Add<double>(network.FirstBatch.Gradient);
        digest.Add<double>(network.LossHistory);
        digest.Add<double>(network.FinalParameters);
        digest.Add(network.TrainAccuracy);
        digest.Add(network.TestAccuracy);
        digest.Add<double>(network.TestProbabilities);
        digest.Add<double>(network.HiddenSpread);
        digest.Add<double>(network.SignalTraces.Class0);
        digest.Add<double>(network.SignalTraces.Class1);
        return digest;
    }
}
