using System.Linq;
using Kernels.Reference;

namespace Kernels.Study.Tests;

public sealed class PiecewiseLinearTests
{
    // By the formulas of the reference: a function is linear on each side of 0 if its value halves with its argument.
    [Fact]
    public void TheCatalogKnowsWhichActivationsAreLinearOnBothSidesOfZero() =>
        Assert.All(NetworkCatalog.All, network => Assert.Equal(IsLinear(network.Name, 1) && IsLinear(network.Name, -1), network.IsPiecewiseLinear));

    private static bool IsLinear(string name, double z) => Value(name, z / 2) == Value(name, z) / 2;

    private static double Value(string name, double z)
    {
        ReferenceActivation activation = ReferenceActivations.Named(name);
        return activation.Value(z, [.. activation.Parameters.ToArray().Select(parameter => (Dual)parameter.Default)]).Value;
    }
}
