using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using Kernels.Study.Claims;

namespace Kernels.Study.Tests.Claims;

public sealed class LedgerTests
{
    private static readonly Ledger ledger = new LedgerRun(new FixtureRuns()).Judge([.. Published("L1", "L4", "L7", "H1"), new Statement("X1", "P", "It is so.") { Reason = "Nothing measures it." }], FixtureRuns.Seeds, default);

    [Fact]
    public void EveryStatementIsListedOnceAndHasTestsOrAReason()
    {
        Assert.Equal(36, ClaimCatalog.All.Count);
        Assert.Equal(ClaimCatalog.All.Count, ClaimCatalog.All.Select(statement => statement.Id).Distinct().Count());
        Assert.All(ClaimCatalog.All, statement => Assert.True(statement.Tests.Count > 0 == statement.Reason is null, statement.Id));
    }

    [Fact]
    public void TestsOfAStatementDifferInTheirNames() =>
        Assert.All(ClaimCatalog.All, statement => Assert.Equal(statement.Tests.Count, statement.Tests.Select(test => test.Name).Distinct().Count()));

    [Fact]
    public void TheDocumentReadsBackAsItWasWritten()
    {
        byte[] document = LedgerDocument.Write(ledger);
        Assert.Equal(document, LedgerDocument.Write(LedgerDocument.Read(document)));
    }

    [Fact]
    public void WhatIsNoLedgerIsRefused() => Assert.ThrowsAny<JsonException>(() => LedgerDocument.Read("{}"u8));

    [Fact]
    public void ALedgerDoesNotDifferFromItself() => Assert.Empty(LedgerComparison.Differences(ledger, LedgerDocument.Read(LedgerDocument.Write(ledger))));

    [Fact]
    public void WhatHasDriftedIsNamed()
    {
        Ledger drifted = LedgerDocument.Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(LedgerDocument.Write(ledger)).Replace("\"UNDECIDED\"", "\"SUPPORTED\"")));
        Assert.Contains("L1, training loss of epoch 800, as published: SUPPORTED has become UNDECIDED", LedgerComparison.Differences(drifted, ledger));
    }

    [Fact]
    public void TheTableHasARowForEachPrimaryLine()
    {
        string[] rows = LedgerMarkdown.Table(ledger).Split('\n');
        Assert.Contains(rows, row => row.StartsWith("| L7 | Both networks start from equivalent weights. | counted |  | 1.414 |  |  | FACT |", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("| X1 | ", StringComparison.Ordinal) && row.Contains("none: Nothing measures it.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.2464291234, "0.2464")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(1234.5678, "1235")]
    [InlineData(0, "0")]
    [InlineData(-0.05, "-0.05")]
    [InlineData(1.23456e-9, "1.235E-09")]
    [InlineData(double.PositiveInfinity, "never")]
    [InlineData(double.NaN, "-")]
    public void ANumberHasFourDigits(double value, string text) => Assert.Equal(text, LedgerText.Number(value));

    /// <summary>Statements with only those tests and scopes of which there are figures.</summary>
    private static Statement[] Published(params string[] ids) =>
    [
        .. ids.Select(id => ClaimCatalog.Find(id)!).Select(statement => statement with
        {
            Tests = [.. statement.Tests.Where(test => !test.Name.Contains("within units", StringComparison.Ordinal)).Select(test => test with { Scopes = [Scope.Published] })],
        }),
    ];
}
