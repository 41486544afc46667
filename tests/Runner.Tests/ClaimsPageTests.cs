using System;
using System.IO;
using Kernels.Study.Claims;
using Kernels.Testing;

namespace Runner.Tests;

/// <summary>The table of <c>docs/claims.md</c> is what the checked-in ledger gives.</summary>
public class ClaimsPageTests
{
    private const string Mark = "<!-- ledger -->\n";

    [Fact]
    public void TheTableIsThatOfTheLedger()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "claims.md"));
        Ledger ledger = LedgerDocument.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", LedgerDocument.FileName)));
        Assert.Equal($"{string.Join("\n", LedgerStory.Of(ledger))}\n\n{LedgerMarkdown.Table(ledger)}", page[(page.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..]);
    }
}
