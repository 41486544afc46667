using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kernels;
using Kernels.Study.Claims;
using Kernels.Testing;
using Runner.Output;
using Runner.Tests.Support;

namespace Runner.Tests.Commands;

/// <summary>The commands that the kept ledger prints for typical and worst seeds run as they are printed and show the figures of their line.</summary>
public sealed class RerunCommandTests : IDisposable
{
    private const string Runner = "dotnet run -c Release --project src/Runner -- ";

    private static readonly Ledger ledger = LedgerDocument.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "claims.json")));

    private readonly TemporaryFolder folder = new();

    /// <summary>A line of each kind of command that needs no network to be compiled: its statement, test and scope, and the seed.</summary>
    public static TheoryData<string, string, string, string> Kinds =>
        Rows(Seeds().Where(row => !row.Kind.Contains("--shape", StringComparison.Ordinal)).DistinctBy(row => row.Kind));

    /// <summary>Every primary line.</summary>
    public static TheoryData<string, string, string, string> Primary => Rows(Seeds().Where(row => row.Line.IsPrimary));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ACommandOfEachKindShowsTheFigureOfItsLine(string id, string test, string scope, string which) => Check(id, test, scope, which);

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Primary))]
    public void TheCommandsOfEachStatementShowTheFigureOfTheirLine(string id, string test, string scope, string which) => Check(id, test, scope, which);

    [Fact]
    public void EverySeedHasItsCommands() =>
        Assert.All(Seeds(), row => Assert.NotEmpty(row.Seed.Commands));

    public void Dispose() => folder.Dispose();

    private void Check(string id, string name, string scope, string which)
    {
        LedgerSeed seed = Seeds().Single(row => (row.Id, row.Line.Test, row.Line.Scope, row.Which) == (id, name, scope, which)).Seed;
        Dictionary<(string Activation, string Shape, string Init), Dictionary<string, double>> shown = [];
        foreach (string command in seed.Commands)
            foreach ((string activation, Dictionary<string, double> measures) in Run(command))
                shown.Add((activation, Value(command, "shapes?", "2-8-8-1"), Value(command, "init", "usual")), measures);
        Test test = ClaimCatalog.Find(id)!.Tests.Single(one => one.Name == name);
        double[][] sides = [.. test.Sides.Select(side => Of(side.Arm, shown) is { } measures ? Twice(side.Measure.Of(measures)) : [])];
        // The smallest size that will do is shown by the error of its network alone.
        double value = sides.All(side => side.Length > 0) ? test.Evaluate(sides, new Resampling()).Values[0] : sides.Single(side => side.Length > 0)[0];
        Assert.Equal(seed.Value, value, 1e-8 * Math.Max(1, Math.Abs(seed.Value)));
    }

    /// <summary>What was shown of an arm; null where it was not run.</summary>
    private static Dictionary<string, double>? Of(Arm arm, Dictionary<(string Activation, string Shape, string Init), Dictionary<string, double>> shown) =>
        shown.GetValueOrDefault((arm.Activation, arm.Shape.Text, arm.Scale switch { null => "usual", InitialScale.He => "he", _ => "xavier" }));

    // Intervals need two seeds.
    private static double[] Twice(double value) => [value, value];

    /// <summary>The measures that a command shows, by activation.</summary>
    private IEnumerable<(string Activation, Dictionary<string, double> Measures)> Run(string command)
    {
        Assert.StartsWith(Runner, $"{command} -- ");
        string[] arguments = command.Length < Runner.Length ? [] : command[Runner.Length..].Split(' ');
        bool isSweep = arguments.Contains("sweep");
        CommandRun run = CommandRun.Of([.. arguments, "--json", .. isSweep ? new[] { "--store", folder.At("runs.db") } : []]);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        return isSweep
            ? run.Json().GetProperty("cells").EnumerateArray()
                .Select(cell => (cell.GetProperty("settings").GetProperty("activation").GetString()!, OfCell(cell)))
            : run.Json().GetProperty("networks").EnumerateObject().Select(network => (network.Name, OfNetwork(network.Value)));
    }

    private static Dictionary<string, double> OfCell(JsonElement cell) => cell.GetProperty("measures").EnumerateObject().ToDictionary(
        measure => measure.Name == "loss" ? "loss_0" : measure.Name,
        measure => measure.Value.GetProperty("median") is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : double.PositiveInfinity);

    private static Dictionary<string, double> OfNetwork(JsonElement network) => new()
    {
        ["loss_0"] = network.GetProperty("loss_history").EnumerateArray().Last().GetDouble(),
        ["train"] = network.GetProperty("train_accuracy").GetDouble(),
        ["test"] = network.GetProperty("test_accuracy").GetDouble(),
    };

    private static string Value(string command, string option, string standard) =>
        Regex.Match(command, $" --{option} (\\S+)") is { Success: true } match ? match.Groups[1].Value : standard;

    private static IEnumerable<(string Id, LedgerLine Line, string Which, LedgerSeed Seed, string Kind)> Seeds() =>
        from statement in ledger.Statements
        from line in statement.Lines
        from one in ((string Which, LedgerSeed? Seed)[])[("typical", line.Typical), ("worst", line.Worst)]
        where one.Seed is not null
        select (statement.Id, line, one.Which, one.Seed, Kind(one.Seed));

    /// <summary>The options of a seed's commands, without their values.</summary>
    private static string Kind(LedgerSeed seed) =>
        string.Join(' ', seed.Commands.SelectMany(command => Regex.Matches(command, @"sweep|--[a-z-]+").Select(match => match.Value)));

    private static TheoryData<string, string, string, string> Rows(
        IEnumerable<(string Id, LedgerLine Line, string Which, LedgerSeed Seed, string Kind)> chosen)
    {
        TheoryData<string, string, string, string> rows = [];
        foreach ((string id, LedgerLine line, string which, _, _) in chosen)
            rows.Add(id, line.Test, line.Scope, which);
        return rows;
    }
}
