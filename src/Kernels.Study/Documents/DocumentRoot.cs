using System.Collections.Generic;
using System.Text.Json.Serialization;
using Kernels.Study.Digests;
using Kernels.Study.Provenance;

namespace Kernels.Study.Documents;

/// <summary>The JSON document. Its keys, and their order, are those of the original.</summary>
internal sealed record DocumentRoot(
    Dictionary<string, string> MadeWith,
    SettingsSection Config,
    string ParameterOrder,
    IReadOnlyList<int[]> FirstTwoEpochOrders,
    FarSamples FarSamples,
    OrderedDictionary<string, NetworkSection> Networks,
    DatasetSection Dataset,
    string Digest)
{
    public static DocumentRoot Of(StudyResult result)
    {
        OrderedDictionary<string, NetworkSection> networks = [];
        foreach (NetworkResult network in result.Networks)
            networks.Add(network.Network.Name, NetworkSection.Of(network));
        return new DocumentRoot(
            new() { [ProductInfo.Name] = ProductInfo.Version },
            new SettingsSection(result.Options),
            Documents.ParameterOrder.Describe(result.Networks),
            result.FirstOrders,
            result.FarSamples,
            networks,
            DatasetSection.Of(result.Data),
            StudyDigest.Of(result).ToString());
    }
}

/// <summary>How the document is serialised: by code that the compiler writes, as a native program cannot look at types.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(FiniteNumberConverter)])]
[JsonSerializable(typeof(DocumentRoot))]
internal sealed partial class DocumentJson : JsonSerializerContext;
