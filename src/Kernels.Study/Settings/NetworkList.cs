using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.OnDemand;
using Kernels.OnDemand.Formulas;

namespace Kernels.Study.Settings;

/// <summary>Reads a list of networks: names of the catalog and formulas, with commas between them.</summary>
internal static class NetworkList
{
    /// <summary>As many as figures can tell apart.</summary>
    private const int MostNetworks = 11;

    /// <summary>Said where no code can be compiled.</summary>
    public static string Unsupported =>
        $"this program was compiled ahead of time and has the networks that it was built with, of shape {StudyShape.Published.Text}: "
        + string.Join(", ", NetworkCatalog.All.Select(network => network.Name));

    /// <summary>Reads a list, in its order; each network may occur once.</summary>
    public static bool TryRead(string text, out IReadOnlyList<StudyNetwork> networks)
    {
        StudyNetwork?[] read = [.. Items(text).Select((item, index) => Read(item.Text, index, out _))];
        networks = [.. read.OfType<StudyNetwork>()];
        return networks.Count == read.Length && networks.Count <= MostNetworks && networks.Select(network => network.Name).Distinct().Count() == networks.Count;
    }

    /// <summary>The network of one name or formula.</summary>
    /// <exception cref="ArgumentException">The text is neither.</exception>
    /// <exception cref="PlatformNotSupportedException">The text is a formula, and no code can be compiled here.</exception>
    public static StudyNetwork ReadOne(string text)
    {
        if (!IsName(text) && !MlpCompiler.IsSupported)
            throw new PlatformNotSupportedException($"Activation is {text}, but {Unsupported}.");
        return Read(text, 0, out FormulaException? problem) ?? throw new ArgumentException(
            $"Activation is {text}; it must be a formula or one of {string.Join(", ", NetworkCatalog.All.Select(network => network.Name))}"
            + (problem is null ? "." : $" ({problem.Message})."),
            nameof(text));
    }

    /// <summary>What is wrong with the first formula that cannot be read; null where all formulas can.</summary>
    public static string? Problem(string text)
    {
        foreach ((string item, int start) in Items(text))
            if (!IsName(item) && Read(item, 0, out FormulaException? problem) is null)
                return problem is not null ? InList(problem, start)
                    : MlpCompiler.IsSupported ? $"'{item.Split('=')[0].Trim()}' is the name of another network" : Unsupported;
        return Items(text).Count > MostNetworks ? $"there are at most {MostNetworks}" : null;
    }

    private static string InList(FormulaException problem, int start) =>
        problem.Message.Replace($"column {problem.Column}:", $"at column {start + problem.Column}", StringComparison.Ordinal);

    private static StudyNetwork? Read(string item, int index, out FormulaException? problem)
    {
        problem = null;
        if (IsName(item))
            return NetworkCatalog.Find(item.Trim());
        if (!MlpCompiler.IsSupported || !Formula.TryParse(item, out Formula? formula, out problem))
            return null;
        string name = formula!.Name ?? $"formula-{index + 1}";
        return NetworkCatalog.Find(name) is not null
            ? null
            : new StudyNetwork(name, formula.Info, () => throw new InvalidOperationException($"The network {name} is not compiled.")) { Formula = formula };
    }

    private static bool IsName(string item) => item.Trim().All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    /// <summary>The parts between commas outside parentheses, and where each begins.</summary>
    private static List<(string Text, int Start)> Items(string text)
    {
        List<(string Text, int Start)> items = [];
        (int start, int open) = (0, 0);
        for (int place = 0; place < text.Length; place++)
        {
            open += text[place] == '(' ? 1 : text[place] == ')' ? -1 : 0;
            if (text[place] != ',' || open > 0)
                continue;
            items.Add((text[start..place], start));
            start = place + 1;
        }
        items.Add((text[start..], start));
        return items;
    }
}
