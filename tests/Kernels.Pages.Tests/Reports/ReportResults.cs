using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Kernels.Pages.Figures;
using Kernels.Pages.Reports;
using Kernels.Study;
using Kernels.Study.Documents;
using Kernels.Study.Provenance;
using Kernels.Study.Settings;

namespace Kernels.Pages.Tests.Reports;

/// <summary>Runs to report on, with their trainings recorded, each made and written once.</summary>
internal static class ReportResults
{
    private static readonly Dictionary<string, Lazy<StudyResult>> results = new()
    {
        ["two"] = new(() => Run(new())),
        ["six"] = new(() => Run(new() { Networks = Named("sigmoid", "relu", "leaky-relu", "elu", "tanh", "swish") })),
        ["all"] = new(() => Run(new() { Networks = NetworkCatalog.All })),
        ["one"] = new(() => Run(new() { Networks = Named("relu"), Epochs = 1 })),
        ["diverged"] = new(() => Run(new() { LearningRate = 1e200, Epochs = 9, Networks = NetworkCatalog.All })),
        ["huge"] = new(() => Run(new() { LearningRate = 1e100, Epochs = 3 })),
        ["one class in the training set"] = new(() => Run(new() { Samples = 4, TestFraction = 0.75, Epochs = 1 })),
        ["typed"] = new(() => Run(Typed("2-4-3-1", "bent = z * tanh(softplus(alpha * z)) + 0.1 * softplus(alpha * z); alpha = 0.5,z * sigmoid(Z * z); Z = 1.5,z < 1 ? z : 1") with { Epochs = 40, Samples = 120 })),
        ["many samples"] = new(() => Run(new() { Samples = 20_000, Epochs = 1 })),
    };

    private static readonly ConcurrentDictionary<string, string> pages = new();

    public static IEnumerable<string> Names => results.Keys;

    public static StudyResult Of(string name) => results[name].Value;

    /// <summary>The page, on a machine that is the same everywhere.</summary>
    public static string Page(string name) => pages.GetOrAdd(name, static name => Page(Of(name)));

    public static string Page(StudyResult result)
    {
        StudyFigures figures = new(result);
        return ReportPage.Write(new Report(
            result with { TrainingTime = TimeSpan.FromMilliseconds(12.34) },
            [.. figures.Draw(FigureLayout.Wide)], [.. figures.Draw(FigureLayout.Narrow)],
            StudyDocument.Write(result), new RunEnvironment("a system", "a processor", "AVX2", ".NET 10"), Commit: "0123456789abcdef"));
    }

    private static StudyResult Run(StudyOptions options) => Experiment.Run(options, recordedEpochs: RecordedEpochs.Of(options.Epochs));

    private static StudyOptions Typed(string shape, string activations)
    {
        StudyOptions options = new();
        foreach ((string name, string text) in new[] { ("shape", shape), ("activations", activations) })
            if (!StudySettings.All.Single(setting => setting.Name == name).TryRead(text, ref options))
                throw new ArgumentException($"The {name} of the run are {text}, which cannot be read.", nameof(activations));
        return options;
    }

    private static StudyNetwork[] Named(params string[] names) => [.. names.Select(name => NetworkCatalog.Find(name)!)];
}
