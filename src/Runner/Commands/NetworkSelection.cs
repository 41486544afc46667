using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Study;

namespace Runner.Commands;

/// <summary>The networks of a run, as the command line names them: in order, each once.</summary>
internal sealed record NetworkSelection(IReadOnlyList<StudyNetwork> Networks)
{
    public static bool TryParse(string text, out NetworkSelection? selection)
    {
        StudyNetwork?[] networks = [.. text.Split(',').Select(name => NetworkCatalog.Find(name.Trim()))];
        selection = new NetworkSelection([.. networks.OfType<StudyNetwork>()]);
        return selection.Networks.Distinct().Count() == networks.Length;
    }

    /// <summary>What was meant by the first name that is not known; null where that cannot be guessed.</summary>
    public static string? Meant(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(name => NetworkCatalog.Find(name) is null) is string unknown
            ? Spelling.Nearest(unknown, NetworkCatalog.All.Select(network => network.Name))
            : null;

    public override string ToString() => string.Join(',', Networks.Select(network => network.Name));
}
