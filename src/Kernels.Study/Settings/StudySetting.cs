using System;
using System.Collections.Generic;

namespace Kernels.Study.Settings;

/// <summary>One thing that a run depends on, with all that command line, document, heading, page and the repeating command need to know of it.</summary>
/// <param name="Topic">The part of a run that it belongs to.</param>
/// <param name="Name">Its name on the command line, without dashes.</param>
/// <param name="Key">Its key in the document, which is that of the original.</param>
/// <param name="Place">Its place among the keys, in rising order.</param>
/// <param name="Meaning">What it decides, in a few words.</param>
/// <param name="Allowed">Which values are allowed; reads on after "must be".</param>
/// <param name="Text">Its value as text, which reads back to the same value and is a number of JSON unless it is a text.</param>
/// <param name="TryRead">Puts a value into options; says no to what is not allowed.</param>
public sealed record StudySetting(
    SettingTopic Topic, string Name, string Key, int Place, string Meaning, string Allowed, StudySetting.Writer Text, StudySetting.Reader TryRead)
{
    /// <summary>The text of the setting in some options.</summary>
    public delegate string Writer(StudyOptions options);

    /// <summary>Reads a text into options.</summary>
    public delegate bool Reader(string text, ref StudyOptions options);

    /// <summary>The names that a value lists between commas, each with what prose calls it; none for a number.</summary>
    public IReadOnlyList<(string Name, string DisplayName)> Choices { get; init; } = [];

    /// <summary>Whether its value is no number but a text.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether the original has no such setting; document, heading and page have it only where it differs.</summary>
    public bool IsOurs { get; init; }

    /// <summary>What is wrong with a value, where that says more than what is allowed does; null elsewhere.</summary>
    public Func<string, string?>? Problem { get; init; }

    /// <summary>Whether heading and page tell it after the other settings of its topic.</summary>
    public bool IsToldLast { get; init; }

    /// <summary>Its value in a few words, where "learning rate 0.05", made of name and text, is not how one says it.</summary>
    public Writer? OwnPhrase { get; init; }

    /// <summary>Whether document, heading and page have it.</summary>
    public bool IsTold(StudyOptions options) => !IsOurs || Text(options) != Text(StudyOptions.Published);

    /// <summary>Its value in a few words.</summary>
    public string Phrase(StudyOptions options) => OwnPhrase?.Invoke(options) ?? $"{Name.Replace('-', ' ')} {Text(options)}";
}
