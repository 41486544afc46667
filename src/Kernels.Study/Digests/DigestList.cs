using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Networks;

namespace Kernels.Study.Digests;

/// <summary>A digest of each part of what Kernels computes. All of them are the same on every machine.</summary>
public static class DigestList
{
    // All networks on the published data. A bit that differs once differs for good, so a few epochs show it.
    private static readonly StudyOptions Study = StudyOptions.Published with { Networks = NetworkCatalog.All, Epochs = 4 };

    /// <summary>A line each for functions, networks and the study, and a last one for all of them.</summary>
    public static IEnumerable<string> Lines(CancellationToken cancellation = default)
    {
        List<Digest> digests = [];
        foreach ((string of, Digest digest) in Parts(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            digests.Add(digest);
            yield return $"{digest}  {of}";
        }
        yield return $"{Digest.Of([.. digests])}  all of these";
    }

    private static IEnumerable<(string Of, Digest Digest)> Parts(CancellationToken cancellation) =>
        Functions().Concat(Batches()).Concat(StudyParts(cancellation));

    private static IEnumerable<(string Of, Digest Digest)> Functions()
    {
        foreach (DigestedFunction function in DigestedFunction.All)
        {
            yield return ($"{function.Name}, double", function.DigestInDouble());
            yield return ($"{function.Name}, single", function.DigestInSingle());
        }
    }

    // The networks for classes and for values have all activations between them.
    private static IEnumerable<(string Of, Digest Digest)> Batches()
    {
        yield return ("batches, moons, double", BatchDigest.Of<double>(new ReluMlp()));
        yield return ("batches, moons, single", BatchDigest.Of<float>(new SingleMoons()));
        yield return ("batches, wide, double", BatchDigest.Of<double>(new DoubleWide()));
        yield return ("batches, wide, single", BatchDigest.Of<float>(new SingleWide()));
        yield return ("batches, classes, double", BatchDigest.Of<double>(new DoubleClasses()));
        yield return ("batches, classes, single", BatchDigest.Of<float>(new SingleClasses()));
        yield return ("batches, values, double", BatchDigest.Of<double>(new DoubleValues()));
        yield return ("batches, values, single", BatchDigest.Of<float>(new SingleValues()));
    }

    private static IEnumerable<(string Of, Digest Digest)> StudyParts(CancellationToken cancellation)
    {
        StudyResult result = Experiment.Run(Study, cancellation: cancellation);
        yield return ("study, data", StudyDigest.OfData(result.Data));
        foreach (NetworkResult network in result.Networks)
            yield return ($"study, {network.Network.Name}", StudyDigest.OfNetwork(network));
    }
}
