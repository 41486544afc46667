using System;
using System.Collections.Generic;

namespace Kernels.Study.Sweeps;

/// <summary>One thing that differs between the cells of a sweep, with all that command line, tables and pages need to know of it.</summary>
/// <param name="Name">Its name on the command line, without dashes.</param>
/// <param name="Noun">Its name in tables, for one value.</param>
/// <param name="Meaning">What it decides, in a few words.</param>
/// <param name="Allowed">Which lists are allowed; reads on after "must be".</param>
/// <param name="Standard">The list where none is given.</param>
/// <param name="Read">What each value of a list changes in a run, in the order of the list; null where the text is no list that is allowed.</param>
/// <param name="Text">Its value in a run.</param>
public sealed record SweepAxis(
    string Name, string Noun, string Meaning, string Allowed, string Standard,
    Func<string, IReadOnlyList<Func<RunSettings, RunSettings>>?> Read, Func<RunSettings, string> Text)
{
    /// <summary>What is wrong with a list, where that says more than what is allowed does; null elsewhere.</summary>
    public Func<string, string?>? Problem { get; init; }

    /// <summary>The names that a list may have; none for an axis of numbers.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
