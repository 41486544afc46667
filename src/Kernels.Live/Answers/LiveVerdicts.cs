using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.Study;
using Kernels.Study.Claims;

namespace Kernels.Live.Answers;

/// <summary>What the seeds of a picture say of the study's statements, by the statements' own tests, and what the ledger says.</summary>
internal sealed class LiveVerdicts
{
    private readonly Lazy<Ledger> ledger = new(KeptLedger.Read);
    private readonly Resampling resampling = new();
    private readonly Lock sync = new();

    /// <summary>The verdict on each statement that these networks can tell of.</summary>
    /// <remarks>The quarters of the epochs stand for the study's epochs 200, 400, 600 and 800.</remarks>
    public IReadOnlyList<VerdictHead> Of(LiveSettings settings, LiveResult result)
    {
        IReadOnlyDictionary<string, double>[][] measures = [.. result.Networks.Select(network => network.Seeds.Select(SeedMeasures.Of).ToArray())];
        List<VerdictHead> verdicts = [];
        lock (sync)
            foreach (Statement statement in ClaimCatalog.All)
                foreach (int[] places in PlacesOf(statement, settings, result))
                    if (First(statement, places, measures) is { } found)
                        verdicts.Add(Head(statement, found.Test, found.Outcome, places, settings));
        return verdicts;
    }

    /// <summary>The first test of a statement that the measures of a picture have a value of.</summary>
    private (Test Test, Outcome Outcome)? First(Statement statement, int[] places, IReadOnlyDictionary<string, double>[][] measures)
    {
        foreach (Test test in statement.Tests)
        {
            if (test.Rule is null || test.Sides.Count != places.Length)
                continue;
            double[][] values = [.. test.Sides.Select((side, index) => measures[places[index]].Select(side.Measure.Of).ToArray())];
            // An epoch that never comes is infinite, and tells that another one came first.
            Func<double, bool> isKnown = test is PrecedenceTest ? value => !double.IsNaN(value) : double.IsFinite;
            bool isTold = Enumerable.Range(0, values[0].Length).Any(seed => values.All(side => isKnown(side[seed])));
            if (isTold)
                return (test, test.Evaluate(values, resampling));
        }
        return null;
    }

    /// <summary>The networks of the sides of a statement, in each way in which they can be taken from the picture.</summary>
    private static IEnumerable<int[]> PlacesOf(Statement statement, LiveSettings settings, LiveResult result)
    {
        Arm[] arms = [.. statement.Tests.SelectMany(test => test.Sides).Select(side => side.Arm).Distinct()];
        // Statements are about classes: values have other losses and no accuracy.
        if (settings.IsRegression)
            yield break;
        bool areOfTheStudy = arms.Length > 0 && arms.All(arm => arm.Epochs == StudyOptions.Published.Epochs && arm.Shape == StudyShape.Published);
        if (!areOfTheStudy || result.Networks.Any(network => network.First.StoppedAtEpoch is not null))
            yield break;
        Test first = statement.Tests[0];
        int[][] fitting = [.. first.Sides.Select(side => Enumerable.Range(0, result.Networks.Count).Where(place => Fits(side.Arm, place)).ToArray())];
        if (first.Sides.Count == 1)
            foreach (int place in fitting[0])
                yield return [place];
        else if (fitting.All(places => places.Length > 0))
            yield return [.. fitting.Select(places => places[0])];

        bool Fits(Arm arm, int place) => result.Networks[place].Network.CatalogName == arm.Activation
            && (settings.Networks[place].Scale ?? arm.Network.Scale) == (arm.Scale ?? arm.Network.Scale);
    }

    private VerdictHead Head(Statement statement, Test test, Outcome outcome, int[] places, LiveSettings settings)
    {
        Estimate figure = outcome.Deciding;
        return new VerdictHead(
            statement.Id, statement.Sentence, test.Name, test.Rule!.Text, string.Concat(places.Distinct().Select(place => "AB"[place])),
            VerdictText.Of(test.Rule.Judge(figure.Usual)), figure.Value, figure.Usual.Low, figure.Usual.High, LineOf(statement.Id, test.Name, settings));
    }

    private LedgerHead? LineOf(string id, string test, LiveSettings settings)
    {
        string wanted = ScopeText.Of(settings.SeedsDecideData ? Scope.Published : Scope.OwnData);
        LedgerLine[] lines = [.. ledger.Value.Statements.Single(statement => statement.Id == id).Lines.Where(line => line.Test == test)];
        LedgerLine? line = lines.FirstOrDefault(line => line.Scope == wanted) ?? lines.FirstOrDefault();
        return line is null ? null : new LedgerHead(line.Verdict.Main, line.Scope, ledger.Value.Seeds, line.Figure.Value);
    }
}
