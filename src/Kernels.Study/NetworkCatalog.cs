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
        new("sigmoid", Sigmoid.Info, () => new SigmoidMlp()) { ActivationType = typeof(Sigmoid) },
        new("relu", Relu.Info, () => new ReluMlp()) { ActivationType = typeof(Relu) },
        new("leaky-relu", LeakyRelu.Info, () => new LeakyReluMlp()) { ActivationType = typeof(LeakyRelu) },
        new("elu", Elu.Info, () => new EluMlp()) { ActivationType = typeof(Elu) },
        new("tanh", Tanh.Info, () => new TanhMlp()) { ActivationType = typeof(Tanh) },
        new("softplus", Softplus.Info, () => new SoftplusMlp()) { ActivationType = typeof(Softplus) },
        new("silu", Silu.Info, () => new SiluMlp()) { ActivationType = typeof(Silu) },
        new("gelu", Gelu.Info, () => new GeluMlp()) { ActivationType = typeof(Gelu) },
        new("gelu-erf", GeluErf.Info, () => new GeluErfMlp()) { ActivationType = typeof(GeluErf) },
        new("prelu", PRelu.Info, () => new PReluMlp()) { ActivationType = typeof(PRelu) },
        new("swish", Swish.Info, () => new SwishMlp()) { ActivationType = typeof(Swish) },
    ];

    public static StudyNetwork? Find(string name) => All.FirstOrDefault(network => network.Name == name);
}
