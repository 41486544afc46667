using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Study.Provenance;

namespace Kernels.Study.Settings;

/// <summary>The command that repeats a run.</summary>
public static class CommandText
{
    /// <summary>The command, with the options alone that differ from the published ones.</summary>
    public static string Of(StudyOptions options)
    {
        string[] arguments = [.. Values(options).Zip(Values(StudyOptions.Published)).Where(pair => pair.First != pair.Second).Select(pair => pair.First)];
        return arguments.Length == 0 ? ProductInfo.Command : $"{ProductInfo.Command} -- {string.Join(' ', arguments)}";
    }

    private static IEnumerable<string> Values(StudyOptions options)
    {
        yield return $"--activations {string.Join(',', options.Networks.Select(network => network.Name))}";
        yield return $"--samples {options.Samples}";
        yield return Invariant("--noise", options.Noise);
        yield return $"--data-seed {options.DataSeed}";
        yield return Invariant("--test-fraction", options.TestFraction);
        yield return $"--seed {options.Seed}";
        yield return $"--epochs {options.Epochs}";
        yield return $"--batch-size {options.BatchSize}";
        yield return Invariant("--learning-rate", options.LearningRate);
    }

    private static string Invariant(string option, double value) => $"{option} {value.ToString(CultureInfo.InvariantCulture)}";
}
