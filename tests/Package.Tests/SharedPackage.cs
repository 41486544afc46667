namespace Kernels.Package.Tests;

/// <summary>The tests that share one packed package.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPackage : ICollectionFixture<PackedKernels>
{
    public const string Name = "Package";
}
