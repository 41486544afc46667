using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Kernels.Export.Networks;
using Kernels.Generator.Emission;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Export.Sources;

/// <summary>Writes a trained network as one source file without dependencies: in the operations of its kernel and so, in double, with its bits.</summary>
public static partial class SourceExport
{
    private const string Logistic = "portableLogistic";

    /// <summary>The names of the languages.</summary>
    public static IReadOnlyList<string> Languages => [.. SourceLanguage.All.Select(language => language.Name)];

    /// <summary>The source file of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <exception cref="ArgumentException">The language is none of them.</exception>
    public static string Write(TrainedMlp network, string language)
    {
        ArgumentNullException.ThrowIfNull(network);
        SourceLanguage chosen = SourceLanguage.All.FirstOrDefault(known => known.Name == language)
            ?? throw new ArgumentException($"The language is '{language}'; {string.Join(", ", Languages)} are allowed.", nameof(language));
        return Write(network, chosen);
    }

    private static string Write(TrainedMlp network, SourceLanguage language)
    {
        List<ActivationSpec> activations = [.. network.Activations];
        string[] functions =
        [
            .. activations.Select((activation, index) => language.Function(ActivationFunctions.Of(NameOf(index), activation, language))),
        ];
        LayerCall[] calls = [.. network.Layers.Select((layer, index) => new LayerCall(
            layer,
            index + 1,
            layer.Activation is { } activation ? NameOf(activations.IndexOf(activation)) : OfEachLogit(network.Output)))];
        IEnumerable<string> numbers = calls.SelectMany(call => new[]
        {
            language.Array(call.Weights, call.Layer.Weights, call.Layer.Width), language.Array(call.Biases, call.Layer.Biases, call.Layer.Width),
        });
        string forward = language.Forward(network, calls);
        return language.File(
            Header(network, language), [.. Needed(language, [.. functions, forward]), .. functions, .. numbers, forward]);

        static string NameOf(int index) => $"activation{index + 1}";
    }

    /// <summary>The function from one logit to its output; null where there is none, or one of all logits.</summary>
    private static string? OfEachLogit(OutputKind output) => output switch
    {
        OutputKind.Identity or OutputKind.Softmax => null,
        OutputKind.Sigmoid => Logistic,
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "It is a kind of output that no language is written with."),
    };

    private static string Header(TrainedMlp network, SourceLanguage language)
    {
        List<string> lines =
        [
            $"A multilayer perceptron {string.Join('-', network.Widths)}, output {network.Output}, written by Kernels as {language.Title}.",
            .. language.Notes,
        ];
        if (network.Precision == Precision.Single)
            lines.Add("It was trained in single precision; here it is computed in double, so that outputs differ from its own by the roundings of single.");
        if (network.Activations.Any(activation => Nodes.Contains(activation.Value, IsSineOrCosine)))
            lines.Add("Sines and cosines of numbers from 2^30 on are those of the language's own library.");
        lines.AddRange(network.Activations.Select((activation, index) =>
            $"activation{index + 1} is {activation.DisplayName}: {ShortFormula.OfAuthor(activation.Value, activation.Parameters) ?? "a long formula"}"));
        return string.Join('\n', lines.Select(line => $"{language.Comment} {OneLine(line)}"));
    }

    private static bool IsSineOrCosine(Node node) => node is Call { Function: ElementaryFunction.Sin or ElementaryFunction.Cos };

    // A name may hold any character, but must not end the comment, nor join the next line to it.
    private static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\\' or '\u2028' or '\u2029' ? ' ' : letter));

    /// <summary>The functions that texts call, directly or not, each behind those that it calls itself.</summary>
    private static List<string> Needed(SourceLanguage language, IEnumerable<string> texts)
    {
        List<string> blocks = [];
        HashSet<string> found = [];
        foreach (string text in texts)
            Add(text);
        return blocks;

        void Add(string text)
        {
            foreach (string name in Words().Matches(text).Select(match => match.Value))
            {
                string? block = language.Blocks.TryGetValue(name, out string? written) ? written
                    : ElementaryFunctions.All.TryGetValue(name, out StraightLineFunction? function) ? language.Function(function)
                    : null;
                if (block is null || !found.Add(name))
                    continue;
                Add(block);
                blocks.Add(block);
            }
        }
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
