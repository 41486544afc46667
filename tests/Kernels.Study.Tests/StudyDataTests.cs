using System;
using System.Linq;

namespace Kernels.Study.Tests;

public sealed class StudyDataTests
{
    [Theory]
    [InlineData(1e200)]
    [InlineData(1e307)]
    public void SamplesThatCannotBeScaledAreRefusedWithTheReason(double noise)
    {
        string message = Assert.Throws<UnscalableDataException>(() => StudyData.Make(new() { Noise = noise })).Message;
        Assert.Contains("their standard deviation is not a finite number", message);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void TheMostNoiseThatIsAllowedCanBeScaled() =>
        Assert.True(StudyData.Make(new() { Noise = 1e150, Samples = 1_000_000 }).Scaled.X.All(value => Math.Abs(value) < 10));
}
