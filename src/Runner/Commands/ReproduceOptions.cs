using System;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Linq;
using Kernels.Study;
using Runner.Completions;

namespace Runner.Commands;

/// <summary>The options of <c>reproduce</c>: their names, what is allowed, and how they become the options of the study.</summary>
internal sealed class ReproduceOptions
{
    private const int MostSamples = 1_000_000;
    private const int MostEpochs = 1_000_000;

    // Of a million samples with more, the squares could add up to infinity.
    private const double MostNoise = 1e150;

    private const string SeedRange = "a whole number from 0 to 4294967295";

    private static readonly StudyOptions Standard = StudyOptions.Published;

    private readonly ValueOption<NetworkSelection> activations = new(
        "--activations", "Networks to train", $"names separated by commas, each at most once, of {string.Join(", ", NetworkCatalog.All.Select(network => network.Name))}",
        new NetworkSelection(Standard.Networks), NetworkSelection.TryParse, NetworkSelection.Meant)
    {
        CompletionSources = { _ => NetworkCatalog.All.Select(network => new CompletionItem(network.Name, SuggestionKind.ListedName, detail: network.DisplayName)) },
    };

    private readonly ValueOption<int> samples = new(
        "--samples", "Samples of the two moons", $"a whole number from 4 to {MostSamples}",
        Standard.Samples, (text, out value) => Numbers.TryParseInteger(text, 4, MostSamples, out value));

    private readonly ValueOption<double> noise = new(
        "--noise", "Standard deviation of the noise on them", "a finite number, at least 0 and at most 1E+150, as samples with more cannot be scaled",
        Standard.Noise, (text, out value) => Numbers.TryParseNumber(text, out value) && value is >= 0 and <= MostNoise);

    private readonly ValueOption<uint> dataSeed = new(
        "--data-seed", "Seed of moons and split", SeedRange, Standard.DataSeed, Numbers.TryParseSeed);

    private readonly ValueOption<double> testFraction = new(
        "--test-fraction", "Part of the samples to test on", "a number more than 0 and less than 1 that leaves a sample to train on",
        Standard.TestFraction, (text, out value) => Numbers.TryParseNumber(text, out value) && value > 0 && value < 1);

    private readonly ValueOption<uint> seed = new(
        "--seed", "Seed of initial weights and order", SeedRange, Standard.Seed, Numbers.TryParseSeed);

    private readonly ValueOption<int> epochs = new(
        "--epochs", "Passes over the training set", $"a whole number from 1 to {MostEpochs}",
        Standard.Epochs, (text, out value) => Numbers.TryParseInteger(text, 1, MostEpochs, out value));

    private readonly ValueOption<int> batchSize = new(
        "--batch-size", "Samples between two updates", $"a whole number from 1 to {MostSamples}",
        Standard.BatchSize, (text, out value) => Numbers.TryParseInteger(text, 1, MostSamples, out value));

    private readonly ValueOption<double> learningRate = new(
        "--learning-rate", "Step size", "a finite number, more than 0",
        Standard.LearningRate, (text, out value) => Numbers.TryParseNumber(text, out value) && value > 0);

    private readonly ValueOption<string> output = new(
        "--output", "Where the results go", "a folder that can be written to", "results",
        (text, out value) => (value = text).Length > 0 && !text.StartsWith("--", StringComparison.Ordinal))
    {
        CompletionSources = { _ => [new CompletionItem("", SuggestionKind.Folder)] },
    };

    private readonly Option<bool> json = new("--json") { Arity = ArgumentArity.Zero, Description = "Print the results as one JSON document and nothing else; without --output no files are written" };

    private readonly Option<bool> noReport = new("--no-report") { Arity = ArgumentArity.Zero, Description = "Draw no figures and write no page" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { activations, samples, noise, dataSeed, testFraction, seed, epochs, batchSize, learningRate, output, json, noReport })
            command.Add(option);
    }

    /// <summary>Where files go; null where none are wanted, as by who asks for JSON alone.</summary>
    public string? OutputFolder(ParseResult result) => WantsJson(result) && result.GetResult(output) is not { Implicit: false } ? null : result.GetRequiredValue(output);

    public bool WantsJson(ParseResult result) => result.GetValue(json);

    public bool WantsReport(ParseResult result) => !result.GetValue(noReport);

    /// <exception cref="UsageException">The test fraction leaves nothing to train on.</exception>
    public StudyOptions Study(ParseResult result)
    {
        StudyOptions options = new()
        {
            Networks = result.GetRequiredValue(activations).Networks,
            Samples = result.GetValue(samples),
            Noise = result.GetValue(noise),
            DataSeed = result.GetValue(dataSeed),
            TestFraction = result.GetValue(testFraction),
            Seed = result.GetValue(seed),
            Epochs = result.GetValue(epochs),
            BatchSize = result.GetValue(batchSize),
            LearningRate = result.GetValue(learningRate),
        };
        if (Math.Ceiling(options.Samples * options.TestFraction) >= options.Samples)
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"{testFraction.Name} is {options.TestFraction}, but must be {testFraction.Allowed} of the {options.Samples}"));
        return options;
    }
}
