using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Live.Settings;

/// <summary>Thrown where a request asks for what is not allowed; the message is one line for the reader of the page.</summary>
/// <param name="key">The setting.</param>
/// <param name="message">What is wrong.</param>
internal sealed class SettingsException(string key, string message) : Exception(message)
{
    public string Key => key;
}

/// <summary>Reads requests: <c>key=value</c> with <c>&amp;</c> between them, percent-encoded, as in an address. What is not given has its default.</summary>
internal static class SettingsReader
{
    public const int MostLetters = 65_536;
    private const int MostShown = 40;

    private static readonly Dictionary<string, LiveSetting> settings = LiveSettingList.All.ToDictionary(setting => setting.Key, StringComparer.Ordinal);

    /// <summary>Reads a request.</summary>
    /// <exception cref="SettingsException">A key is unknown or given twice, or a value is not allowed.</exception>
    public static LiveSettings Read(string text)
    {
        if (text.Length > MostLetters)
            throw new SettingsException("", $"the settings have {text.Length} characters, but must have at most {MostLetters}");
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (string pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
            Add(texts, pair);
        foreach (LiveSetting setting in LiveSettingList.All)
            texts.TryAdd(setting.Key, setting.Default);
        LiveSettings read = new(texts);
        RequireWhole(read);
        return read;
    }

    private static void Add(Dictionary<string, string> texts, string pair)
    {
        int equals = pair.IndexOf('=', StringComparison.Ordinal);
        string key = equals < 0 ? pair : pair[..equals];
        if (equals < 0 || !settings.TryGetValue(key, out LiveSetting? setting))
            throw new SettingsException("", $"'{Shown(key)}' is no setting with a value");
        string value = Uri.UnescapeDataString(pair[(equals + 1)..]);
        if (!setting.Allows(value))
            throw new SettingsException(key, $"{key} is {(value.Length == 0 ? "empty" : Shown(value))}, but must be {setting.Allowed}");
        if (!texts.TryAdd(key, value))
            throw new SettingsException(key, $"{key} is given twice");
    }

    // What no single setting can tell.
    private static void RequireWhole(LiveSettings settings)
    {
        if (settings.HasOwnPoints && settings.Points.Count == 0)
            throw new SettingsException("points", $"points is empty, but must be {OwnPoints.Allowed}");
        if (settings.Data == "own" && settings.Points.Any(point => point.Target is not (0 or 1)))
            throw new SettingsException("points", "points has a class that is neither 0 nor 1; own values may have any");
        int samples = settings.HasOwnPoints ? settings.Points.Count : settings.Samples;
        if (Math.Ceiling(samples * settings.TestFraction) >= samples)
            throw new SettingsException("test", FormattableString.Invariant(
                $"test is {settings.TestFraction}, but must leave a sample of the {samples} to train on"));
        if (settings.Seed + (long)settings.SeedCount - 1 > uint.MaxValue)
            throw new SettingsException("seed", $"seed is {settings.Seed}, but must leave room for {settings.SeedCount} seeds below 4294967296");
    }

    private static string Shown(string text)
    {
        string plain = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return plain.Length > MostShown ? $"{plain[..MostShown]}..." : plain;
    }
}
