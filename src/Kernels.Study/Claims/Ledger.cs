using System.Collections.Generic;
using System.Text.Json.Serialization;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>The verdicts on statements, with the figures behind them. But for times it holds nothing that differs between two machines.</summary>
/// <param name="Seeds">How many seeds each line has: 0 to this less one.</param>
/// <param name="Rates">The learning rates of the tuned scopes.</param>
/// <param name="Machine">Where times were measured; null where none were.</param>
/// <param name="Costs">What networks of some depths and widths cost and how well they answer; none without statements on these.</param>
/// <param name="Statements">The statements.</param>
public sealed record Ledger(
    int Seeds, IReadOnlyList<TunedRates> Rates, string? Machine, IReadOnlyList<LedgerCost> Costs, IReadOnlyList<LedgerStatement> Statements);

/// <summary>A statement of the ledger.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Reason">Why it has no verdict; null where it has one.</param>
/// <param name="Command">The command that makes its lines again.</param>
/// <param name="Lines">Its lines, the deciding one first.</param>
/// <param name="Maps">How it fares with other settings; none where its test has no such.</param>
public sealed record LedgerStatement(
    string Id, string Source, string Sentence, string? Reason, string Command, IReadOnlyList<LedgerLine> Lines, IReadOnlyList<LedgerMap> Maps);

/// <summary>A test in one scope.</summary>
/// <param name="Test">What is measured.</param>
/// <param name="Scope">The settings.</param>
/// <param name="IsPrimary">Whether it is the statement's primary test.</param>
/// <param name="IsTimed">Whether it is of the ledger's machine, and not the same on another.</param>
/// <param name="Rule">The rule in words; null for a fact.</param>
/// <param name="Low">The lower bound; null where there is none.</param>
/// <param name="High">The upper bound; null where there is none.</param>
/// <param name="Arms">Each side.</param>
/// <param name="Figure">What decides.</param>
/// <param name="Beside">The same by another center.</param>
/// <param name="NotFinite">How many seeds or pairs are left out, as they have no finite value.</param>
/// <param name="AboveShare">P(A above B), a tie as half.</param>
/// <param name="WithinRule">The share of seeds on the statement's side of the bounds.</param>
/// <param name="Verdict">The verdict, and what it becomes.</param>
/// <param name="Typical">The seed nearest the figure.</param>
/// <param name="Worst">The seed that speaks most against the statement.</param>
public sealed record LedgerLine(
    string Test, string Scope, bool IsPrimary, bool IsTimed, string? Rule, double? Low, double? High, IReadOnlyList<LedgerArm> Arms, LedgerFigure Figure,
    LedgerFigure? Beside, int NotFinite, double? AboveShare, LedgerShare? WithinRule, LedgerVerdict Verdict, LedgerSeed? Typical, LedgerSeed? Worst);

/// <summary>One side of a line.</summary>
/// <param name="Name">The network.</param>
/// <param name="Measure">What is shown of it.</param>
/// <param name="LearningRate">Its learning rate; null where nothing is trained.</param>
/// <param name="Figure">Its interquartile mean; null where no value is finite.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Quantiles">At 0, 5, 25, 50, 75, 95 and 100 %; null for what is infinite.</param>
/// <param name="NotFinite">How many values are not finite.</param>
/// <param name="Diverged">Runs whose loss or parameters stopped being finite; null where there are no runs.</param>
/// <param name="Failed">Runs with an excess error above 5 points, likewise.</param>
public sealed record LedgerArm(
    string Name, string Measure, double? LearningRate, LedgerFigure? Figure, LedgerFigure? Mean, IReadOnlyList<double> Quantiles, int NotFinite,
    LedgerShare? Diverged, LedgerShare? Failed);

/// <summary>A figure and its interval at 95 %.</summary>
public sealed record LedgerFigure(string Kind, double Value, double Low, double High);

/// <summary>A count of seeds, and Wilson's interval of their share at 95 %.</summary>
public sealed record LedgerShare(int Count, int Of, double Low, double High);

/// <summary>A verdict, and what it becomes when the analysis is another.</summary>
/// <param name="Main">The verdict.</param>
/// <param name="ByOtherCenter">By the other center; null where there is none.</param>
/// <param name="AtHalfMargin">With half the margin.</param>
/// <param name="AtDoubleMargin">With twice the margin.</param>
/// <param name="AtStrictLevel">With intervals at 99.85 %.</param>
/// <param name="IsFragile">Whether margin or level flips it.</param>
public sealed record LedgerVerdict(
    string Main, string? ByOtherCenter, string AtHalfMargin, string AtDoubleMargin, string AtStrictLevel, bool IsFragile);

/// <summary>A seed, its value, and the commands that run its networks again and show what was measured on them.</summary>
public sealed record LedgerSeed(int Seed, double Value, IReadOnlyList<string> Commands)
{
    /// <summary>Its runs and the names of their networks; none in a ledger that was read from a document.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Name, RunSettings Run)> Runs { get; init; } = [];
}
