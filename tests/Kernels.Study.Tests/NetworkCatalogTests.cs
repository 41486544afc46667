using System.Linq;

namespace Kernels.Study.Tests;

public sealed class NetworkCatalogTests
{
    [Fact]
    public void TheNamesAreTheElevenPromised() => Assert.Equal(
        ["sigmoid", "relu", "leaky-relu", "elu", "tanh", "softplus", "silu", "gelu", "gelu-erf", "prelu", "swish"],
        NetworkCatalog.All.Select(network => network.Name));

    [Fact]
    public void OnlySigmoidAndTanhStartFromTheSmallerScale() => Assert.Equal(
        ["sigmoid", "tanh"],
        NetworkCatalog.All.Where(network => network.Scale == InitialScale.LeCun).Select(network => network.Name));

    [Fact]
    public void EveryNetworkHasTheActivationOfItsEntryInBothHiddenLayers() =>
        Assert.All(NetworkCatalog.All, network => Assert.Equal([network.Activation, network.Activation], network.Create().Activations));

    [Fact]
    public void EveryNetworkHasTheShapeOfTheStudy() =>
        Assert.All(NetworkCatalog.All, network => Assert.Equal([2, 8, 8, 1], network.Create().Shape.Widths.ToArray()));
}
