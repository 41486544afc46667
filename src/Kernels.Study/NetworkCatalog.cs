using System.Collections.Generic;
using System.Linq;
using Kernels.Networks;
using static Kernels.Training.InitialScale;

namespace Kernels.Study;

/// <summary>Every network that the command line knows, by the name of its activation.</summary>
public static class NetworkCatalog
{
    public static IReadOnlyList<StudyNetwork> All { get; } =
    [
        new("sigmoid", "sigmoid", Xavier, () => new SigmoidMlp()),
        new("relu", "ReLU", He, () => new ReluMlp(), IsPiecewiseLinear: true),
        new("leaky-relu", "leaky ReLU", He, () => new LeakyReluMlp(), IsPiecewiseLinear: true),
        new("elu", "ELU", He, () => new EluMlp()),
        new("tanh", "tanh", Xavier, () => new TanhMlp()),
        new("softplus", "softplus", He, () => new SoftplusMlp()),
        new("silu", "SiLU", He, () => new SiluMlp()),
        new("gelu", "GELU", He, () => new GeluMlp()),
        new("gelu-erf", "GELU (erf)", He, () => new GeluErfMlp()),
        new("prelu", "PReLU", He, () => new PReluMlp(), IsPiecewiseLinear: true),
        new("swish", "Swish", He, () => new SwishMlp()),
    ];

    public static StudyNetwork? Find(string name) => All.FirstOrDefault(network => network.Name == name);
}
