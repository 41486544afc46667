using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Claims;

/// <summary>The measures that statements are tried by. A number at the end of a column is its layer.</summary>
internal static class ClaimMeasures
{
    /// <summary>The loss of the last epoch, of whichever budget; the study has 800.</summary>
    public static Measure FinalLoss { get; } = new("training loss of epoch 800", LossOfLastEpoch) { Columns = [MeasureNames.FinalLoss] };

    public static Measure Excess { get; } = Measure.Column("excess error over the Bayes classifier", "excess");

    public static Measure TuningExcess { get; } = Measure.Column("excess error on the points for tuning", "tuning_excess");

    public static Measure Fresh { get; } = Measure.Column("accuracy on 20,000 fresh points", "fresh");

    public static Measure Test { get; } = Measure.Column("accuracy on the test set", "test");

    public static Measure Straight { get; } = Measure.Column("share of the plotted box on which the best straight line agrees", "straight");

    public static Measure FirstEpoch { get; } = Measure.Column("first epoch with a loss of at most 0.1", "first_epoch_at_0.1");

    public static Measure DeadInBoth { get; } = InBoth("share of dead units in both layers", "dead");

    /// <summary>log10 of the norm of the gradient of a layer's weights, by layer, before the training.</summary>
    public static Measure GradientAtStart { get; } = Measure.Column("slope of the log gradient over layers at the start", "gradient_slope_start");

    public static Measure GradientAtEnd { get; } = Measure.Column("slope of the log gradient over layers after the training", "gradient_slope_end");

    /// <summary>The mean of a measure over both layers.</summary>
    public static Measure InBoth(string name, string column) =>
        new(name, measures => (Of(measures, $"{column}1") + Of(measures, $"{column}2")) / 2) { Columns = [$"{column}1", $"{column}2"] };

    public static Measure Loss(int epoch) => Measure.Column($"training loss of epoch {epoch}", $"loss_{epoch}");

    public static Measure LossRatio(int later, int earlier) => new(
        $"loss of epoch {later} as a part of that of epoch {earlier}", measures => Of(measures, $"loss_{later}") / Of(measures, $"loss_{earlier}"))
    {
        Columns = [$"loss_{earlier}", $"loss_{later}"],
    };

    public static Measure Far(string stage) => Measure.Column($"mean {stage} over the far samples", $"far_{stage}");

    public static Measure Far(string stage, int label) => Measure.Column($"mean {stage} on the far sample of class {label}", $"far{label}_{stage}");

    /// <summary>How far any of some stages lies outside a band, over both far samples; 0 where all are within.</summary>
    public static Measure FarOutside(double low, double high, params string[] stages) => new(
        $"distance of {string.Join(", ", stages)} from the band",
        measures => Outside(measures, low, high, stages))
    {
        Columns = [.. stages.SelectMany(OfBoth)],
    };

    public static Measure Spread(int layer) => Measure.Log($"log spread of layer {layer}", $"spread{layer}");

    public static Measure UnitSpread(int layer) => Measure.Log($"log spread within units of layer {layer}", $"unit_spread{layer}");

    public static Measure Separation(int layer) => Measure.Log($"log D of layer {layer}", $"separation{layer}");

    public static Measure Layer(string name, string column, int layer) => Measure.Column($"{name}, layer {layer}", $"{column}{layer}");

    private static IEnumerable<string> OfBoth(string stage) => [$"far0_{stage}", $"far1_{stage}"];

    private static double Outside(IReadOnlyDictionary<string, double> measures, double low, double high, string[] stages)
    {
        double farthest = 0;
        foreach (string stage in stages)
            foreach (string column in OfBoth(stage))
            {
                double value = Of(measures, column);
                farthest = Math.Max(farthest, Math.Max(low - value, value - high));
            }
        return farthest;
    }

    private static double LossOfLastEpoch(IReadOnlyDictionary<string, double> measures)
    {
        string? last = null;
        foreach (string name in measures.Keys)
            if (name.StartsWith(MeasureNames.LossPrefix, StringComparison.Ordinal))
                last = name;
        return last is null ? double.NaN : measures[last];
    }

    private static double Of(IReadOnlyDictionary<string, double> measures, string column) => Measure.Value(measures, column);
}
