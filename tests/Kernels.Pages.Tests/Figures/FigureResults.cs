using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Kernels.Charts.Drawing;
using Kernels.Pages.Figures;
using Kernels.Study;
using Kernels.Testing;

namespace Kernels.Pages.Tests.Figures;

/// <summary>Runs to draw, each made and drawn once.</summary>
internal static class FigureResults
{
    private static readonly Dictionary<string, Lazy<StudyResult>> results = new()
    {
        ["two"] = new(() => OurStudy.Published),
        ["six"] = new(() => Run("sigmoid", "relu", "leaky-relu", "elu", "tanh", "swish")),
        ["all"] = new(() => Run([.. NetworkCatalog.All.Select(network => network.Name)])),
        ["one class in the training set"] = new(() => Experiment.Run(new() { Samples = 4, TestFraction = 0.75, Epochs = 1 })),
        ["diverged"] = new(() => Experiment.Run(new() { LearningRate = 1e200, Epochs = 9, Networks = NetworkCatalog.All })),
        ["huge"] = new(() => Experiment.Run(new() { LearningRate = 1e100, Epochs = 3 })),
        ["saturated"] = new(() => Experiment.Run(new() { LearningRate = 1e6, Epochs = 30, Networks = NetworkCatalog.All })),
        ["few"] = new(() => Experiment.Run(new() { Samples = 4, TestFraction = 0.75, Epochs = 20 })),
        ["some stopped"] = new(() => Experiment.Run(new() { LearningRate = 3, Epochs = 60, Networks = NetworkCatalog.All })),
        ["many samples"] = new(() => Experiment.Run(new() { Samples = 20_000, Epochs = 1 })),
    };

    private static readonly ConcurrentDictionary<(string, FigureLayout), Picture[]> drawn = new();

    public static IEnumerable<string> Names => results.Keys;

    public static StudyResult Of(string name) => results[name].Value;

    public static IReadOnlyList<Picture> Drawn(string name, FigureLayout layout) =>
        drawn.GetOrAdd((name, layout), static key => [.. new StudyFigures(Of(key.Item1)).Draw(key.Item2)]);

    private static StudyResult Run(params string[] names) =>
        Experiment.Run(new() { Networks = [.. names.Select(name => NetworkCatalog.Find(name)!)] });
}
