using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Study.Sweeps;

/// <summary>The names of a run's measures, in the order in which results have them. A name that ends in 1 or 2 is of that hidden layer.</summary>
/// <remarks>
/// <list type="bullet">
/// <item><c>loss_E</c>: the mean batch loss of an epoch.</item>
/// <item><c>first_epoch_at_0.1</c>: the first epoch whose loss is 0.1 at most, infinite if none is.</item>
/// <item><c>train</c>, <c>test</c>, <c>fresh</c>: accuracies; <c>excess</c>: the error above the Bayes rule's on fresh points.</item>
/// <item><c>tuning_excess</c>: the same on other fresh points, for choosing rates.</item>
/// <item><c>far_z1</c> and so on: stages of the signal of the far samples, the mean of both; <c>far0_</c>, <c>far1_</c>: of each class.</item>
/// <item><c>spread</c>: of all hidden outputs over the test set; <c>unit_spread</c>: of the units' own, the root of the mean of squares.</item>
/// <item><c>mean_unit_spread</c>: the plain mean of the units' own.</item>
/// <item><c>starved</c>, <c>dead</c>, <c>separation</c>: on the training set.</item>
/// <item><c>probe</c>: accuracy of the linear probe; <c>r2</c>: how well a linear function gives the distance to the boundary.</item>
/// <item><c>r2_within</c>: how well it does so beyond the means of the classes.</item>
/// <item><c>rank_below_2</c>, <c>ratio_below_0.01</c>, <c>smaller_singular</c>, <c>sensitivity</c>: of Jacobians on fresh points.</item>
/// <item><c>spearman</c>, <c>trust</c>, <c>cont</c>, <c>participation</c>: of outputs on fresh points.</item>
/// <item><c>straight</c>: agreement with the best straight line.</item>
/// <item><c>gradient_slope_start</c>, <c>gradient_slope_end</c>: log10 of the gradient's norm by layer.</item>
/// <item><c>diverged</c>: 1 where a loss or parameter was no finite number, else 0. All but losses and epochs are NaN then.</item>
/// </list>
/// </remarks>
public static class MeasureNames
{
    /// <summary>The version of the measures.</summary>
    /// <remarks>It rises when a measure, its bits or the training changes, so that a store makes anew what was measured before.</remarks>
    public const int Version = 3;

    /// <summary>What the name of an epoch's loss begins with.</summary>
    public const string LossPrefix = "loss_";

    /// <summary>The first epoch with a loss of 0.1 at most.</summary>
    public const string FirstEpoch = "first_epoch_at_0.1";

    /// <summary>The loss of the last epoch, whichever that is; no name of its own in results.</summary>
    public const string FinalLoss = "loss";

    private const string StraightLine = "straight";

    private static readonly string[] OfRun = ["train", "test", "fresh", "excess", "tuning_excess", "gradient_slope_start", "gradient_slope_end"];

    private static readonly string[] Geometry =
    [
        "starved", "dead", "separation", "participation", "probe", "r2_", "r2_within_", "rank_below_2_", "ratio_below_0.01_", "smaller_singular", "sensitivity",
        "spearman", "trust", "cont",
    ];

    /// <summary>The group of a measure.</summary>
    public static MeasureGroup GroupOf(string name) =>
        name == StraightLine ? MeasureGroup.StraightLine
        : Geometry.Any(stem => name.StartsWith(stem, StringComparison.Ordinal)) ? MeasureGroup.Geometry : MeasureGroup.Training;

    /// <summary>The names of the measures of a run.</summary>
    /// <param name="settings">The run.</param>
    /// <param name="shape">The shape of its network.</param>
    public static IReadOnlyList<string> Of(RunSettings settings, MlpShape shape)
    {
        int[] layers = [.. Enumerable.Range(1, shape.HiddenLayerCount)];
        string[] stages = SignalStages.Names(shape);
        List<string> names = [.. Checkpoints.Of(settings.Epochs).Select(epoch => $"{LossPrefix}{epoch}"), FirstEpoch, "diverged", .. OfRun];
        foreach (string sample in (string[])["far", "far0", "far1"])
            names.AddRange(stages.Select(stage => $"{sample}_{stage}"));
        names.AddRange(layers.SelectMany(layer => (string[])[$"spread{layer}", $"unit_spread{layer}", $"mean_unit_spread{layer}"]));
        if (settings.MeasuresGeometry)
            names.AddRange(Geometry.SelectMany(name => layers.Select(layer => $"{name}{layer}")));
        if (settings.MeasuresGeometry && settings.MeasuresStraightLine)
            names.Add(StraightLine);
        return names;
    }
}
