using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Kernels.Live.Answers;
using Kernels.Live.Pages;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.Study;
using Kernels.Study.Claims;

namespace Kernels.Live.Tests.Pages;

/// <summary>Each scene of the tour shows what its text says, before the drag and after it, and so does the ledger.</summary>
[Trait("Speed", "Slow")]
public sealed class SceneTests
{
    private const string Same = "NO PRACTICAL DIFFERENCE";

    private static readonly LiveTraining training = new(new NetworkCache(64), new TrainingCost(1.0));
    private static readonly LiveVerdicts judge = new();
    private static readonly Ledger ledger = KeptLedger.Read();
    private static readonly Dictionary<string, Shown> shown = [];

    /// <summary>Which scenes there are: each has a test below.</summary>
    [Fact]
    public void TheseAreTheScenes() => Assert.Equal(["L3", "L5", "L8", "A1", "A3", "H4", "T4", "C3"], Scenes.All.Select(scene => scene.Statement));

    [Fact]
    public void ThePlateauIsFlatFromEpoch400OnAndGoneAtTheHigherRate()
    {
        (Shown before, Shown after) = Play("L3", "REVERSED");
        double[] losses = before.Network(0).LossHistory;
        Assert.InRange(losses[799] / losses[399], 0.95, 1.0);
        Assert.True(losses[199] > 1.2 * losses[399]);
        Assert.True(after.Network(0).LossHistory[^1] < 0.1);
        Assert.True(Straightness(after) < 0.95);
    }

    [Fact]
    public void ReluEndsLowerUntilSigmoidHasItsOwnRate()
    {
        (Shown before, Shown after) = Play("L5", "SUPPORTED");
        Assert.Equal(("SUPPORTED", Same), (before.Verdict("L5"), after.Verdict("L5")));
        Assert.Contains(Statement("L5").Lines, line => line.Scope == ScopeText.Of(Scope.TunedByExcess) && line.Verdict.Main == Same);
    }

    [Fact]
    public void InitialScalesHardlyMatter()
    {
        (Shown before, Shown after) = Play("L8", Same);
        Assert.Equal(Same, before.Verdict("L8"));
        foreach (Shown shown in new[] { before, after })
            Assert.InRange(Median(shown.FinalLosses(0)) - Median(shown.FinalLosses(1)), -0.01, 0.01);
    }

    [Fact]
    public void SigmoidsAccuracyBelongsToTheSplit()
    {
        (Shown before, Shown after) = Play("A1", "NOT REPRODUCED");
        Assert.Equal(("REPRODUCED", "NOT REPRODUCED"), (before.Verdict("A1"), after.Verdict("A1")));
        Assert.InRange(Median(before.TestAccuracies(0)), 0.78, 0.80);
        Assert.True(after.TestAccuracies(0).Count(accuracy => accuracy > 0.82) > 20);
    }

    [Fact]
    public void TheStraightLineBendsWithMoreEpochs()
    {
        (Shown before, Shown after) = Play("A3", "SUPPORTED");
        Assert.True(Straightness(before) >= 0.97);
        Assert.True(Straightness(after) < 0.95);
    }

    [Fact]
    public void UnitsDieWhereTheNetworkIsNarrowAndDeep()
    {
        (Shown before, Shown after) = Play("H4", "REVERSED");
        Assert.Equal([0, 1], DeadUnits(before));
        Assert.Equal([0, 1, 2, 3], DeadUnits(after));
        Assert.InRange(after.Network(0).LossHistory[^1], 0.69, 0.70);
        double[] losses = Train("seeds=30&networks=1&a.activation=relu&a.hidden=3-3-3-3").FinalLosses(0);
        Assert.InRange(losses.Count(loss => loss > 0.69), 3, 27);
    }

    [Fact]
    public void TheLogitGoesBeyondTheCapAndGrows()
    {
        (Shown before, Shown after) = Play("T4", "REVERSED");
        Assert.Equal(("REVERSED", "REVERSED"), (before.Verdict("T4"), after.Verdict("T4")));
        double[] late = before.Measures(0, "far_z3"), early = after.Measures(0, "far_z3");
        Assert.All(late, logit => Assert.True(logit > 0.6));
        Assert.All(early, logit => Assert.True(logit > 0.6));
        Assert.True(Median(late) > 1.1 * Median(early));
    }

    [Fact]
    public void SigmoidCatchesUpWithAdam()
    {
        (Shown before, Shown after) = Play("C3", "SUPPORTED");
        Assert.True(before.Network(0).LossHistory[^1] > 2 * before.Network(1).LossHistory[^1]);
        Assert.True(after.Network(0).LossHistory[^1] < 1.1 * after.Network(1).LossHistory[^1]);
    }

    /// <summary>The pictures before and after the drag; the ledger's first verdict is the one that the scene is told for.</summary>
    private static (Shown Before, Shown After) Play(string statement, string verdict)
    {
        Scene scene = Scenes.All.Single(scene => scene.Statement == statement);
        Assert.Equal(verdict, Statement(statement).Lines[0].Verdict.Main);
        IEnumerable<string> kept = scene.Settings.Split('&').Where(pair => !pair.StartsWith($"{scene.Drag.Key}=", StringComparison.Ordinal));
        return (Train(scene.Settings), Train(string.Join('&', kept.Append($"{scene.Drag.Key}={scene.Drag.To}"))));
    }

    private static LedgerStatement Statement(string id) => ledger.Statements.Single(statement => statement.Id == id);

    // Several scenes begin with the same picture.
    private static Shown Train(string request) => shown.TryGetValue(request, out Shown? known) ? known : shown[request] = TrainAnew(request);

    private static Shown TrainAnew(string request)
    {
        LiveSettings settings = SettingsReader.Read(request);
        return new Shown(settings, training.Train(settings, CancellationToken.None));
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static IInspectableMlp<double> Copy(NetworkResult result)
    {
        IInspectableMlp<double> network = result.Network.Create();
        result.FinalParameters.CopyTo(network.Parameters);
        return network;
    }

    // The largest share of the plane on which a straight line gives the classes of the network.
    private static double Straightness(Shown shown)
    {
        const int Side = 60, Directions = 60;
        PlaneField plane = shown.Result.Plane;
        double[] points = [.. Enumerable.Range(0, Side * Side).SelectMany(point => (double[])
            [plane.FromX + (plane.ToX - plane.FromX) * (point % Side) / (Side - 1), plane.FromY + (plane.ToY - plane.FromY) * (point / Side) / (Side - 1)])];
        double[] outputs = new double[Side * Side];
        Copy(shown.Network(0)).Forward(points, outputs);
        int best = 0;
        for (int direction = 0; direction < Directions; direction++)
        {
            (double sine, double cosine) = Math.SinCos(Math.PI * direction / Directions);
            int[] order = [.. Enumerable.Range(0, outputs.Length).OrderBy(point => cosine * points[2 * point] + sine * points[2 * point + 1])];
            int agreement = outputs.Count(output => output >= 0.5);
            foreach (int point in order)
            {
                agreement += outputs[point] >= 0.5 ? -1 : 1;
                best = Math.Max(best, Math.Max(agreement, outputs.Length - agreement));
            }
        }
        return (double)best / outputs.Length;
    }

    // For each hidden layer the units of ReLU that are 0 at every training sample.
    private static int[] DeadUnits(Shown shown)
    {
        NetworkResult result = shown.Network(0);
        IInspectableMlp<double> network = Copy(result);
        int[] dead = new int[network.Shape.HiddenLayerCount];
        for (int layer = 1; layer <= network.Shape.HiddenLayerCount; layer++)
        {
            int width = network.Shape.Widths[layer];
            double[] outputs = new double[shown.Result.Data.Train.Count * width];
            network.ComputePostActivations(layer, shown.Result.Data.Train.X, outputs);
            dead[layer - 1] = Enumerable.Range(0, width).Count(unit => outputs.Where((_, index) => index % width == unit).All(output => output == 0));
        }
        return dead;
    }

    private sealed record Shown(LiveSettings Settings, LiveResult Result)
    {
        private readonly Lazy<IReadOnlyList<VerdictHead>> verdicts = new(() => judge.Of(Settings, Result));

        public NetworkResult Network(int place) => Result.Networks[place].First;

        public double[] FinalLosses(int place) => [.. Result.Networks[place].Seeds.Select(seed => seed.Result.LossHistory[^1])];

        public double[] TestAccuracies(int place) => [.. Result.Networks[place].Seeds.Select(seed => seed.Result.TestAccuracy)];

        public double[] Measures(int place, string name) => [.. Result.Networks[place].Seeds.Select(seed => SeedMeasures.Of(seed)[name])];

        public string Verdict(string statement) => verdicts.Value.First(verdict => verdict.Id == statement).Here;
    }
}
