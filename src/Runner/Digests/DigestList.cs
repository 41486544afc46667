using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Runner.Study;

namespace Kernels.Runner.Digests;

/// <summary>What this machine computes, each part by a digest: the same on every machine.</summary>
internal static class DigestList
{
    // All networks on the published data, for so many epochs that every order of samples differs.
    private static readonly StudyOptions Study = StudyOptions.Published with { Networks = NetworkCatalog.All, Epochs = 8 };

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

    private static IEnumerable<(string Of, Digest Digest)> Parts(CancellationToken cancellation) => Functions().Concat(Batches()).Concat(StudyParts(cancellation));

    private static IEnumerable<(string Of, Digest Digest)> Functions()
    {
        foreach (ElementaryFunction function in ElementaryFunction.All)
        {
            yield return ($"{function.Name}, double", function.DigestInDouble());
            yield return ($"{function.Name}, single", function.DigestInSingle());
        }
    }

    private static IEnumerable<(string Of, Digest Digest)> Batches()
    {
        foreach (StudyNetwork network in NetworkCatalog.All)
            yield return ($"batches, {network.Name}, double", BatchDigest.Of(network.Create()));
        yield return ("batches, moons, single", BatchDigest.Of<float>(new SingleMoons()));
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
