using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.Study;
using Kernels.Study.Digests;
using Kernels.Study.Settings;

namespace Kernels.Live.Answers;

/// <summary>The digest of a picture, and the command of the Runner that prints the same.</summary>
/// <param name="Digest">Of the data and all networks.</param>
/// <param name="Command">The command; null where the Runner has no such options.</param>
/// <param name="Reason">Why there is none.</param>
/// <param name="Networks">Digest and command of the data and each network alone.</param>
internal sealed record Provenance(string Digest, string? Command, string? Reason, IReadOnlyList<(string Digest, string? Command)> Networks)
{
    public static Provenance Of(LiveSettings settings, LiveResult result)
    {
        Digest data = StudyDigest.OfData(result.Data.Points);
        Digest[] networks = [.. result.Networks.Select(network => StudyDigest.OfNetwork(network.First))];
        StudyOptions?[] options = [.. result.Networks.Select((network, index) => OptionsOf(settings, network.Network, index))];
        string? reason = options.Contains(null) ? Obstacle(settings) : null;
        StudyOptions? together = Together(options);
        if (reason is null && together is null)
            reason = "the networks differ in more than their activation; each has a command of its own";
        return new Provenance(
            Study.Digests.Digest.Of([data, .. networks]).ToString(), together is null ? null : CommandText.Of(together), reason,
            [
                .. networks.Select((network, index) =>
                    (Study.Digests.Digest.Of(data, network).ToString(), options[index] is { } own ? CommandText.Of(own) : null)),
            ]);
    }

    private static string Obstacle(LiveSettings settings) =>
        settings.Data != "moons" ? "the Runner reproduces two moons alone"
        : !settings.IsScaled || settings.Features.Count != 2 || settings.Features.Any(feature => feature.Name is not ("x1" or "x2"))
            ? "the Runner takes the scaled coordinates alone"
            : "the Runner has plain steps, no penalties, and one activation for all of 1 to 7 hidden layers of 2 to 64 units";

    /// <summary>The options of a network alone, read as the command line reads them; null where it has no such options.</summary>
    private static StudyOptions? OptionsOf(LiveSettings settings, LiveNetwork network, int index)
    {
        NetworkSettings wish = settings.Networks[index];
        bool isPlain = settings.Data == "moons" && settings.IsScaled && settings.Features.Select(feature => feature.Name).SequenceEqual(["x1", "x2"])
            && wish is { Optimizer: "sgd", L1: 0, L2: 0 } && network.Names.Distinct().Count() == 1;
        if (!isPlain)
            return null;
        StudyOptions options = StudyOptions.Published with { Scale = wish.Scale };
        (string Name, string Text)[] texts =
        [
            ("activations", network.Names[0]), ("shape", string.Join('-', network.Design.Widths)),
            ("samples", Text(settings.Samples)), ("noise", Text(settings.Noise)), ("data-seed", Text(settings.DataSeed)),
            ("test-fraction", Text(settings.TestFraction)), ("seed", Text(settings.Seed)), ("epochs", Text(settings.Epochs)),
            ("batch-size", Text(wish.BatchSize)), ("learning-rate", Text(wish.LearningRate)),
        ];
        foreach ((string name, string text) in texts)
            if (!StudySettings.All.Single(setting => setting.Name == name).TryRead(text, ref options))
                return null;
        return options.Networks.Count == 1 ? options : null;
    }

    /// <summary>One run with all networks; null where they differ in more than their activation.</summary>
    private static StudyOptions? Together(StudyOptions?[] options)
    {
        if (options.Contains(null))
            return null;
        StudyOptions all = options[0]! with { Networks = [.. options.SelectMany(own => own!.Networks)] };
        bool areAlike = options.All(own => own! with { Networks = all.Networks } == all);
        StudyOptions read = StudyOptions.Published;
        StudySetting activations = StudySettings.All.Single(setting => setting.Name == "activations");
        return areAlike && activations.TryRead(activations.Text(all), ref read) ? all : null;
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
