using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Kernels.Runner.Study;
using Kernels.Testing;

namespace Kernels.Runner.Tests.Support;

/// <summary>A folder of NumPy's figures, and our run of the same configuration.</summary>
internal sealed class ReferenceStudy
{
    private static readonly Lazy<ReferenceStudy> LazyPublished = new(() => new ReferenceStudy("published"));
    private static readonly Lazy<ReferenceStudy> LazyVariation = new(() => new ReferenceStudy("variation"));

    private readonly Dictionary<string, double[]> losses;

    private ReferenceStudy(string folder)
    {
        Document = Fixture.Json(Path.Combine(folder, "study.json"));
        string[] names = [.. Document.GetProperty("networks").EnumerateObject().Select(network => network.Name)];
        string[][] rows = Fixture.Rows(Path.Combine(folder, "loss.csv"));
        losses = names.Index().ToDictionary(pair => pair.Item, pair => rows.Select(row => Number(row[pair.Index + 1])).ToArray());
        Ours = Experiment.Run(OptionsOf(Document.GetProperty("config")));
    }

    public static ReferenceStudy Published => LazyPublished.Value;

    public JsonElement Document { get; }

    public StudyResult Ours { get; }

    public static ReferenceStudy Of(string folder) => folder == "published" ? Published : LazyVariation.Value;

    public JsonElement Network(string name) => Document.GetProperty("networks").GetProperty(name);

    /// <summary>The loss of every epoch.</summary>
    public double[] Losses(string name) => losses[name];

    private static StudyOptions OptionsOf(JsonElement config) => new()
    {
        Networks = [.. config.GetProperty("activations").GetString()!.Split(',').Select(name => NetworkCatalog.Find(name)!)],
        Samples = config.GetProperty("samples").GetInt32(),
        Noise = config.GetProperty("noise").GetDouble(),
        DataSeed = config.GetProperty("data-seed").GetUInt32(),
        TestFraction = config.GetProperty("test-fraction").GetDouble(),
        Seed = config.GetProperty("seed").GetUInt32(),
        Epochs = config.GetProperty("epochs").GetInt32(),
        BatchSize = config.GetProperty("batch").GetInt32(),
        LearningRate = config.GetProperty("rate").GetDouble(),
    };

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
