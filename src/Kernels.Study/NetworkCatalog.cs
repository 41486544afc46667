using System.Collections.Generic;
using System.Linq;
using Kernels.Activations;
using Kernels.Networks;

namespace Kernels.Study;

/// <summary>Every network that the command line knows, by the name of its activation.</summary>
public static class NetworkCatalog
{
    public static IReadOnlyList<StudyNetwork> All { get; } =
    [
        new("sigmoid", Sigmoid.Info, () => new SigmoidMlp()),
        new("relu", Relu.Info, () => new ReluMlp()),
        new("leaky-relu", LeakyRelu.Info, () => new LeakyReluMlp()),
        new("elu", Elu.Info, () => new EluMlp()),
        new("tanh", Tanh.Info, () => new TanhMlp()),
        new("softplus", Softplus.Info, () => new SoftplusMlp()),
        new("silu", Silu.Info, () => new SiluMlp()),
        new("gelu", Gelu.Info, () => new GeluMlp()),
        new("gelu-erf", GeluErf.Info, () => new GeluErfMlp()),
        new("prelu", PRelu.Info, () => new PReluMlp()),
        new("swish", Swish.Info, () => new SwishMlp()),
    ];

    public static StudyNetwork? Find(string name) => All.FirstOrDefault(network => network.Name == name);
}
