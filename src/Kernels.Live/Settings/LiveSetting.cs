using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Kernels.Live.Settings;

/// <summary>One thing that can be changed: its key in addresses and requests, its name on the page, and the texts that it allows.</summary>
/// <param name="Key">The key, such as <c>a.rate</c>.</param>
/// <param name="Label">The name.</param>
/// <param name="Default">The text where none is given.</param>
internal abstract record LiveSetting(string Key, string Label, string Default)
{
    /// <summary>Which texts are allowed; reads on after "must be".</summary>
    public abstract string Allowed { get; }

    public abstract bool Allows(string text);

    /// <summary>The same setting of one network, with that network's own default.</summary>
    /// <param name="network">The letter of the network.</param>
    /// <param name="standard">The default; null for that of the setting.</param>
    public LiveSetting Of(char network, string? standard = null) => this with { Key = $"{network}.{Key}", Default = standard ?? Default };
}

/// <summary>A number, with the stops of its slider.</summary>
internal sealed record NumberSetting(string Key, string Label, string Default, double Least, double Greatest, IReadOnlyList<double> Stops)
    : LiveSetting(Key, Label, Default)
{
    private const int MostLetters = 32;

    public bool IsWhole { get; init; }

    public override string Allowed => string.Create(CultureInfo.InvariantCulture, $"a {(IsWhole ? "whole " : "")}number from {Least} to {Greatest}");

    public override bool Allows(string text) => text.Length <= MostLetters
        && double.TryParse(text, IsWhole ? NumberStyles.None : NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out double value)
        && value >= Least && value <= Greatest;
}

/// <summary>One of some words.</summary>
internal sealed record ChoiceSetting(string Key, string Label, string Default, params IReadOnlyList<(string Value, string Label)> Choices)
    : LiveSetting(Key, Label, Default)
{
    public override string Allowed => $"{string.Join(", ", Choices.SkipLast(1).Select(choice => choice.Value))} or {Choices[^1].Value}";

    public override bool Allows(string text) => Choices.Any(choice => choice.Value == text);
}

/// <summary>A text whose meaning is checked by what reads it.</summary>
internal sealed record TextSetting(string Key, string Label, string Default, string Meaning, Func<string, bool> IsAllowed) : LiveSetting(Key, Label, Default)
{
    public override string Allowed => Meaning;

    public override bool Allows(string text) => IsAllowed(text);
}
