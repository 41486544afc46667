using System;
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
        Of<Sigmoid>("sigmoid", Sigmoid.Info, () => new SigmoidMlp()),
        Of<Relu>("relu", Relu.Info, () => new ReluMlp()),
        Of<LeakyRelu>("leaky-relu", LeakyRelu.Info, () => new LeakyReluMlp()),
        Of<Elu>("elu", Elu.Info, () => new EluMlp()),
        Of<Tanh>("tanh", Tanh.Info, () => new TanhMlp()),
        Of<Softplus>("softplus", Softplus.Info, () => new SoftplusMlp()),
        Of<Silu>("silu", Silu.Info, () => new SiluMlp()),
        Of<Gelu>("gelu", Gelu.Info, () => new GeluMlp()),
        Of<GeluErf>("gelu-erf", GeluErf.Info, () => new GeluErfMlp()),
        Of<PRelu>("prelu", PRelu.Info, () => new PReluMlp()),
        Of<Swish>("swish", Swish.Info, () => new SwishMlp()),
    ];

    public static StudyNetwork? Find(string name) => All.FirstOrDefault(network => network.Name == name);

    private static StudyNetwork Of<TActivation>(string name, ActivationInfo activation, Func<IInspectableMlp<double>> create)
        where TActivation : struct => new(name, activation, create) { ActivationType = typeof(TActivation) };
}
