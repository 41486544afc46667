using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Kernels.Pages.Claims;
using Kernels.Study.Claims;
using Kernels.Study.Sweeps;
using Kernels.Testing;

namespace Kernels.Pages.Tests.Claims;

/// <summary>The page of the ledger that is kept, and one of a few runs for what needs networks.</summary>
public sealed class ClaimsPageTests
{
    private const int MostBytes = 3_000_000;

    private static readonly Ledger ledger = LedgerDocument.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "claims.json")));
    private static readonly string page = ClaimsPage.Write(ledger, SeedNetworks.None);

    internal static string Page => page;

    [Fact]
    public void EveryStatementIsThereWithItsVerdict()
    {
        Assert.Equal(ledger.Statements.Count, Count(page, "<li id=\""));
        Assert.All(ledger.Statements, statement => Assert.Contains($"<li id=\"{statement.Id}\">", page));
        Assert.DoesNotContain("NO VERDICT YET", page);
    }

    [Fact]
    public void ItIsSmallAndRunsAndFetchesNothing()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 100_000, MostBytes);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("src=", page);
        Assert.DoesNotContain("@import", page);
    }

    [Fact]
    public void AMapHasACellForEachSettingWithItsVerdict()
    {
        LedgerMap[] maps = [.. ledger.Statements.SelectMany(statement => statement.Maps)];
        Assert.Equal(["L5", "L6", "V2"], ledger.Statements.Where(statement => statement.Maps.Count == 2).Select(statement => statement.Id));
        Assert.Equal(maps.Length, Count(page, "<table class=\"map\">"));
        Assert.Equal(maps.Sum(map => map.Cells.Count(cell => cell.Verdict == "SUPPORTED")), Count(page, "<td class=\"supported\""));
    }

    [Fact]
    public void TheNetworksThatNoOtherBeatsAreNamed()
    {
        Assert.All(ledger.Costs, cost => Assert.Equal(
            cost.IsUnbeaten,
            !ledger.Costs.Any(other => other != cost && other.Nanoseconds <= cost.Nanoseconds && other.Excess.Value <= cost.Excess.Value)));
        string unbeaten = Regex.Match(page, "No other beats ([^<]*) in both[.]</desc>").Groups[1].Value;
        Assert.Equal(
            ledger.Costs.Where(cost => cost.IsUnbeaten).OrderBy(cost => cost.Nanoseconds).Select(cost => cost.Name),
            Regex.Matches(unbeaten, @"(\S+ 2-[\d-]+) \(").Select(match => match.Groups[1].Value));
        Assert.Contains(ledger.Machine!, page);
    }

    [Fact]
    public void TypicalAndWorstSeedHaveTheirBoundaries()
    {
        RunPool pool = new(threads: 1);
        Statement statement = ClaimCatalog.Find("L4")!;
        Statement published = statement with { Tests = [statement.Tests[0] with { Scopes = [Scope.Published] }] };
        Ledger few = new LedgerRun(pool).Judge([published], 3, default);
        string shown = ClaimsPage.Write(few, SeedNetworks.Of(few, pool, default));
        LedgerLine line = few.Statements[0].Lines[0];
        Assert.Contains($">typical seed {line.Typical!.Seed}</text>", shown);
        Assert.Contains($">worst seed {line.Worst!.Seed}</text>", shown);
        Assert.DoesNotContain("worst seed", ClaimsPage.Write(few, SeedNetworks.None));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
