namespace Kernels.Study.Tests;

public sealed class StudyOptionsTests
{
    [Fact]
    public void TheDefaultsAreThePublishedConfiguration()
    {
        StudyOptions options = new();
        Assert.True(options.IsPublished);
        Assert.Equal((400, 0.18, 42u, 0.25), (options.Samples, options.Noise, options.DataSeed, options.TestFraction));
        Assert.Equal((42u, 800, 64, 0.05), (options.Seed, options.Epochs, options.BatchSize, options.LearningRate));
    }

    [Fact]
    public void FurtherNetworksLeaveTheConfigurationPublished() =>
        Assert.True((new StudyOptions { Networks = NetworkCatalog.All }).IsPublished);

    [Fact]
    public void AnotherSeedIsAnotherConfiguration() => Assert.False((new StudyOptions { Seed = 7 }).IsPublished);
}
