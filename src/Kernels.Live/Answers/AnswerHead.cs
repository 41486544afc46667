using System.Collections.Generic;
using System.Text.Json.Serialization;
using Kernels.Study.Documents;

namespace Kernels.Live.Answers;

/// <summary>An array behind the head of an answer.</summary>
/// <param name="Type"><c>f8</c> for doubles, <c>f4</c> for singles, little-endian.</param>
/// <param name="Offset">Where it begins behind the head, in bytes; a multiple of 8.</param>
/// <param name="Length">The count of its numbers.</param>
internal sealed record Piece(string Type, int Offset, int Length);

/// <summary>What the page draws, but for long arrays.</summary>
/// <param name="Settings">The settings that differ from the defaults.</param>
/// <param name="Digest">The digest of data and networks, as the Runner prints it.</param>
/// <param name="Command">The command that prints this digest; null where the Runner has no such options.</param>
/// <param name="Reason">Why there is no command.</param>
/// <param name="IsRegression">Whether networks answer with values.</param>
/// <param name="Domain">Of the plane: least and greatest x1, least and greatest x2.</param>
/// <param name="Levels">The values of the last pre-activation at which bands end.</param>
/// <param name="Features">The names of the inputs.</param>
/// <param name="RecordedEpochs">The epochs of the recorded parameters.</param>
/// <param name="Epochs">The number of epochs.</param>
/// <param name="Samples">The samples.</param>
/// <param name="Networks">The networks.</param>
/// <param name="Seeds">The first of many seeds and how many; null for one.</param>
/// <param name="Verdicts">What many seeds say of the study's statements.</param>
internal sealed record AnswerHead(
    string Settings, string Digest, string? Command, string? Reason, bool IsRegression, double[] Domain, double[] Levels, string[] Features,
    IReadOnlyList<int> RecordedEpochs, int Epochs, SamplesHead Samples, IReadOnlyList<NetworkHead> Networks, SeedsHead? Seeds,
    IReadOnlyList<VerdictHead> Verdicts);

/// <summary>The samples.</summary>
/// <param name="Points">The coordinates as drawn, [n, 2].</param>
/// <param name="Targets">Classes or values, [n].</param>
/// <param name="Test">The rows that test.</param>
/// <param name="Far">The far sample of each class; null where there is none.</param>
internal sealed record SamplesHead(Piece Points, Piece Targets, int[] Test, double[]?[] Far);

/// <summary>A trained network.</summary>
/// <param name="DisplayName">Its name in prose.</param>
/// <param name="Widths">Inputs, hidden widths, output.</param>
/// <param name="Layers">The activation of each hidden layer.</param>
/// <param name="Losses">The loss of each epoch, up to the last finite one.</param>
/// <param name="Recorded">The parameters at each recorded epoch.</param>
/// <param name="Final">The parameters at the end.</param>
/// <param name="TrainAccuracy">The accuracy on the training samples; null of values.</param>
/// <param name="TestAccuracy">The accuracy on the test samples; null of values.</param>
/// <param name="TestLoss">The loss on the test samples.</param>
/// <param name="StoppedAtEpoch">The epoch whose loss was not finite; null elsewhere.</param>
/// <param name="Digest">The digest of the data and this network.</param>
/// <param name="Command">The command that prints it; null where the Runner has no such options.</param>
/// <param name="Csharp">The declaration of this network.</param>
/// <param name="Seeds">What many seeds gave; null for one.</param>
internal sealed record NetworkHead(
    string DisplayName, int[] Widths, IReadOnlyList<LayerHead> Layers, Piece Losses, Piece Recorded, Piece Final, double TrainAccuracy, double TestAccuracy,
    double TestLoss, int? StoppedAtEpoch, string Digest, string? Command, string Csharp, NetworkSeeds? Seeds);

/// <summary>The activation of a hidden layer.</summary>
/// <param name="DisplayName">Its name in prose.</param>
/// <param name="Formula">Its formula in prefix notation.</param>
/// <param name="Learned">The names of its learned parameters in the formula.</param>
/// <param name="IsPiecewiseLinear">Whether it is linear below and above 0.</param>
internal sealed record LayerHead(string DisplayName, string Formula, string[] Learned, bool IsPiecewiseLinear);

/// <summary>Many seeds.</summary>
/// <param name="First">The first one.</param>
/// <param name="Count">How many.</param>
/// <param name="Epochs">The epochs of the losses.</param>
/// <param name="Columns">The columns of the grid of a field.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record SeedsHead(uint First, int Count, int[] Epochs, int Columns, int Rows);

/// <summary>What many seeds gave of one network.</summary>
/// <param name="Losses">Losses by seed, [seeds, epochs]; not a number behind the end of a training.</param>
/// <param name="FinalLosses">The last loss of each seed.</param>
/// <param name="TestAccuracies">By seed.</param>
/// <param name="TestLosses">By seed.</param>
/// <param name="Fields">The outputs on the grid, [seeds, points].</param>
internal sealed record NetworkSeeds(Piece Losses, Piece FinalLosses, Piece TestAccuracies, Piece TestLosses, Piece Fields);

/// <summary>A statement of the study: what the seeds of this picture say, and what the ledger says.</summary>
/// <param name="Id">The name of the statement.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Test">What is measured.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Networks">The letters of the networks that are measured.</param>
/// <param name="Here">The verdict here.</param>
/// <param name="Value">The figure here.</param>
/// <param name="Low">The lower end of its interval at 95 %.</param>
/// <param name="High">The upper end.</param>
/// <param name="Ledger">The verdict of the ledger; null where it has none on this test.</param>
internal sealed record VerdictHead(
    string Id, string Sentence, string Test, string Rule, string Networks, string Here, double Value, double Low, double High, LedgerHead? Ledger);

/// <summary>A line of the ledger.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Scope">The settings.</param>
/// <param name="Seeds">How many seeds.</param>
/// <param name="Value">The figure.</param>
internal sealed record LedgerHead(string Verdict, string Scope, int Seeds, double Value);

/// <summary>How answers are serialised.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(FiniteNumberConverter)])]
[JsonSerializable(typeof(AnswerHead))]
[JsonSerializable(typeof(FormulaAnswer))]
[JsonSerializable(typeof(ProblemAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
