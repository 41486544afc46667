using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Pages.Markup;
using Kernels.Study;
using Kernels.Study.Settings;
using Kernels.Study.Text;

namespace Kernels.Pages.Reports;

/// <summary>The section on the settings of the run, with the command that repeats it.</summary>
internal static class RunSection
{
    private const string TooLong = "too long to be read";

    public static Html Of(StudyResult result) => Html.Of(
        $"""
        <section id="run" aria-labelledby="run-heading">
        <h2 id="run-heading">What was run</h2>
        <p>A published study trained two small networks on two moons, one with sigmoid and one with ReLU units, in NumPy. Kernels runs it again, {Settings(result.Options)}, on code generated for each network.</p>
        <dl>
        <dt>Data</dt><dd>{Data(result)}</dd>
        <dt>Networks</dt><dd>{Networks(result)}</dd>
        {Formulas(result)}<dt>Training</dt><dd>{Training(result.Options)}</dd>
        </dl>
        <p>In a clone of the repository, with the .NET 10 SDK, this command repeats the run to the last bit:</p>
        <pre class="command"><code>{CommandText.Of(result.Options)}</code></pre>
        </section>
        """);

    private static string Data(StudyResult result) =>
        $"Two moons: {result.Options.Samples} samples of two classes with noise of standard deviation {Number(result.Options.Noise)}, "
        + $"scaled to mean 0 and standard deviation 1; {result.Data.Train.Count} to train on and {result.Data.Test.Count} to test on. "
        + Rest(SettingTopic.Data, result.Options, "samples", "noise", "test-fraction");

    private static string Networks(StudyResult result)
    {
        MlpShape shape = result.Networks[0].Shape;
        IEnumerable<string> scales = result.Networks
            .GroupBy(network => (result.Options.Scale ?? network.Network.Scale).ToString())
            .Select(group => $"{group.Key} for {ListText.And(group.Select(network => network.Network.DisplayName))}");
        string hidden = ListText.And(shape.Widths[1..^1].ToArray().Select(width => $"{width}"));
        return $"{string.Join('-', shape.Widths.ToArray())}: {shape.InputCount} inputs, hidden layers of {hidden} units, and a logistic output; "
            + $"{Parameters(result)}. {(result.Networks.Count == 1 ? "It starts from" : "All start from the same")} normal draws, "
            + $"scaled by the rule of {ListText.And(scales)}.";
    }

    private static Html Formulas(StudyResult result) => Html.Join("", result.Networks.Where(network => network.Network.Formula is not null).Select(Formula));

    private static Html Formula(NetworkResult network)
    {
        ActivationInfo activation = network.Network.Activation;
        return Html.Of(
            $"<dt>{network.Network.Name}</dt><dd>f(z) = {activation.Formula ?? TooLong}; its derivative is f'(z) = {activation.Derivative ?? TooLong}</dd>\n");
    }

    private static string Parameters(StudyResult result)
    {
        IEnumerable<string> counts = result.Networks
            .GroupBy(network => network.Shape.ParameterCount.ToString(CultureInfo.InvariantCulture))
            .Select((group, index) => index == 0
                ? $"{group.Key} parameters"
                : $"or {group.Key} for {ListText.And(group.Select(network => network.Network.DisplayName))}");
        return string.Join(", ", counts);
    }

    private static string Training(StudyOptions options) =>
        $"{ListText.Count(options.Epochs, "epoch")} of gradient descent on binary cross-entropy, in batches of {options.BatchSize} "
        + $"and in one order for all networks, at a learning rate of {Number(options.LearningRate)}. "
        + Rest(SettingTopic.Training, options, "epochs", "batch-size", "learning-rate", "init");

    /// <summary>The settings that the sentences before do not tell.</summary>
    private static string Rest(SettingTopic topic, StudyOptions options, params string[] told) =>
        FigureText.Sentences(StudySettings.Phrases(topic, options, told).Select(ListText.Capitalised));

    private static string Settings(StudyOptions options)
    {
        bool areNetworksItsOwn = options.Networks.SequenceEqual(StudyOptions.Published.Networks);
        return (options.IsPublished, areNetworksItsOwn) switch
        {
            (true, true) => "with the study's settings",
            (true, false) => "with the study's settings and the networks below",
            _ => "with other settings",
        };
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
