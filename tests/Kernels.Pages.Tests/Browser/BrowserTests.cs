namespace Kernels.Pages.Tests.Browser;

/// <summary>All tests that share the one browser; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<ReportBrowser>
{
    public const string Name = "in a browser";
}
