using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Documents;

/// <summary>Says in words at which place of a flat array each parameter stands.</summary>
internal static class ParameterOrder
{
    /// <summary>The order of the weights and biases, which the networks share, then the learned parameters of some networks.</summary>
    public static string Describe(IEnumerable<NetworkResult> networks)
    {
        IEnumerable<string> learned = networks
            .Select(network => (network.Network.Name, Learned: LearnedParameters(network.Shape)))
            .Where(network => network.Learned.Length > 0)
            .Select(network => $"{network.Name} ends with {network.Learned}");
        return string.Join("; ", learned.Prepend(WeightsAndBiases(networks.First().Shape)));
    }

    private static string WeightsAndBiases(MlpShape shape) =>
        string.Join(", ", Enumerable.Range(1, shape.LayerCount).Select(layer => WeightsAndBiases(shape, layer)));

    private static string WeightsAndBiases(MlpShape shape, int layer)
    {
        int width = shape.Width(layer);
        string layout = width > 1 ? " row-major" : "";
        return $"W{layer} ({shape.FanIn(layer)}x{width}{layout}), b{layer} ({width})";
    }

    private static string LearnedParameters(MlpShape shape)
    {
        List<string> names = [];
        for (int layer = 1; layer <= shape.HiddenLayerCount; layer++)
            foreach (LearnedParameter parameter in shape.ActivationParameters(layer))
                names.Add($"{parameter.Name}{layer} (1)");
        return string.Join(", ", names);
    }
}
