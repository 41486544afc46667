using Kernels.Study.Data;

namespace Kernels.Study.Tests;

public sealed class FarSamplesTests
{
    [Fact]
    public void TheFirstOfTwoEquallyFarSamplesWins()
    {
        FarSamples far = FarSamples.Find(new LabelledPoints([-1.2, 0.7, -1.2, -1.3, 1.2, 0.3], [0, 0, 1]));
        Assert.Equal([-1.2, 0.7], far.Class0!);
        Assert.Equal([1.2, 0.3], far.Class1!);
    }

    [Fact]
    public void AMissingClassHasNoFarSample()
    {
        FarSamples far = FarSamples.Find(new LabelledPoints([0.0, 0.0], [1]));
        Assert.Null(far.Class0);
        Assert.Equal([0.0, 0.0], far.Class1!);
    }
}
