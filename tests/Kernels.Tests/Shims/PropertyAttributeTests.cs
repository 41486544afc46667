using System.Threading.Tasks;
using Xunit.Abstractions;

namespace Kernels.Tests.Shims;

/// <summary>Runs properties as xunit would, through the discoverer that their attribute names.</summary>
public class PropertyAttributeTests
{
    [Fact]
    public async Task APropertyThatHoldsPassesOnceAndSaysHowManyCasesItTried()
    {
        ITestPassed passed = Assert.Single(await PropertyRun.Of<PropertyExamples, ITestPassed>(nameof(PropertyExamples.AdditionCommutes)));
        Assert.Contains("Ok, passed 25 tests.", passed.Output);
    }

    [Fact]
    public async Task APropertyThatFailsReportsTheShrunkExampleAndTheSeed()
    {
        string message = await FailureOf(nameof(PropertyExamples.IsBelowTen));
        Assert.Contains("Falsifiable, after 1 test (3 shrinks) (7,9)", message);
        Assert.Contains("Original:\n24\nShrunk:\n10\n", message);
    }

    [Fact]
    public async Task AnAssertionThatFailsInsideAPropertyIsReportedWithItsExample()
    {
        string message = await FailureOf(nameof(PropertyExamples.AssertsBelowTen));
        Assert.Contains("Shrunk:\n10\n", message);
        Assert.Contains("Assert.True() Failure", message);
    }

    [Fact]
    public async Task AnUnreadableSeedFailsWithWhatIsAllowed() =>
        Assert.Contains("\"(seed,gamma)\"", await FailureOf(nameof(PropertyExamples.HasAnUnreadableSeed)));

    [Fact]
    public async Task GeneratorsOfThePropertyAreUsed() =>
        Assert.Single(await PropertyRun.Of<PropertyExamples, ITestPassed>(nameof(PropertyExamples.IsADigit)));

    [Fact]
    public async Task SettingsOfTheClassHoldWhereThePropertyHasNone()
    {
        ITestPassed passed = Assert.Single(await PropertyRun.Of<PropertyExamples, ITestPassed>(nameof(PropertyExamples.IsItself)));
        Assert.Contains("Ok, passed 7 tests.", passed.Output);
    }

    [Fact]
    public async Task AVerbosePropertyListsItsCases()
    {
        ITestPassed passed = Assert.Single(await PropertyRun.Of<PropertyExamples, ITestPassed>(nameof(PropertyExamples.ListsItsCases)));
        Assert.Contains("2:", passed.Output);
    }

    [Fact]
    public async Task ASkippedPropertyDoesNotRun()
    {
        ITestSkipped skipped = Assert.Single(await PropertyRun.Of<PropertyExamples, ITestSkipped>(nameof(PropertyExamples.IsSkipped)));
        Assert.Equal("not now", skipped.Reason);
    }

    private static async Task<string> FailureOf(string method)
    {
        ITestFailed failed = Assert.Single(await PropertyRun.Of<PropertyExamples, ITestFailed>(method));
        return string.Join('\n', failed.Messages).ReplaceLineEndings("\n");
    }
}
