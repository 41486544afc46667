using System;
using System.IO;
using Kernels.Study.Claims;
using Kernels.Testing;

namespace Runner.Tests;

/// <summary>The table of <c>docs/claims.md</c> is what the checked-in ledger gives.</summary>
public class ClaimsPageTests
{
    private const string Mark = "<!-- ledger -->\n";
    private const string SummaryMark = "<!-- verdicts -->\n";

    private static readonly Ledger ledger = LedgerDocument.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", LedgerDocument.FileName)));

    [Fact]
    public void TheTableIsThatOfTheLedger()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "claims.md"));
        Assert.Equal(
            $"{string.Join("\n", LedgerStory.Of(ledger))}\n\n{LedgerMarkdown.Table(ledger)}", page[(page.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..]);
    }

    [Fact]
    public void TheVerdictsOfTheReadmeAreThoseOfTheLedger()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        int start = page.IndexOf(SummaryMark, StringComparison.Ordinal) + SummaryMark.Length;
        string summary = page[start..page.IndexOf("<!-- end of verdicts -->", start, StringComparison.Ordinal)];
        Assert.Equal($"{string.Join("\n", LedgerStory.Of(ledger))}\n\n{LedgerMarkdown.Summary(ledger)}", summary);
    }
}
