using System.Collections.Generic;

namespace Kernels.Study.Claims;

/// <summary>How a statement fares elsewhere: its primary test over two settings, one in rows and one in columns.</summary>
/// <param name="Title">What is varied.</param>
/// <param name="RowName">The setting of the rows.</param>
/// <param name="Rows">Its values.</param>
/// <param name="ColumnName">The setting of the columns.</param>
/// <param name="Columns">Its values.</param>
/// <param name="Seeds">How many seeds each cell has: those of tuning.</param>
/// <param name="Cells">The cells, row by row.</param>
public sealed record LedgerMap(
    string Title, string RowName, IReadOnlyList<double> Rows, string ColumnName, IReadOnlyList<double> Columns, int Seeds, IReadOnlyList<LedgerCell> Cells);

/// <summary>A cell of a map.</summary>
/// <param name="Value">The figure; no number where no seed has one.</param>
/// <param name="Verdict">What the rule makes of its interval; null where there is no figure.</param>
public sealed record LedgerCell(double Value, string? Verdict);

/// <summary>What a network costs and how well it answers.</summary>
/// <param name="Name">The network.</param>
/// <param name="Activation">Its activation.</param>
/// <param name="Shape">Its widths.</param>
/// <param name="LearningRate">Its own best rate by excess error.</param>
/// <param name="Excess">Its excess error.</param>
/// <param name="Nanoseconds">The time of an answer, a sample in batches of 64, on the ledger's machine.</param>
/// <param name="IsUnbeaten">Whether no other network is both cheaper and better.</param>
public sealed record LedgerCost(
    string Name, string Activation, string Shape, double LearningRate, LedgerFigure Excess, double Nanoseconds, bool IsUnbeaten);
