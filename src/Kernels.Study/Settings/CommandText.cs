using System;
using System.Linq;
using Kernels.Study.Provenance;

namespace Kernels.Study.Settings;

/// <summary>The command that repeats a run.</summary>
public static class CommandText
{
    /// <summary>The command, with only those options that differ from the published ones.</summary>
    public static string Of(StudyOptions options)
    {
        string[] arguments =
        [
            .. StudySettings.All.Where(setting => setting.Text(options) != setting.Text(StudyOptions.Published))
                .Select(setting => $"--{setting.Name} {Quoted(setting.Text(options))}"),
        ];
        return arguments.Length == 0 ? ProductInfo.Command : $"{ProductInfo.Command} -- {string.Join(' ', arguments)}";
    }

    /// <summary>A value as a shell reads it. A formula has no quotes, and no letter that shells look for between these.</summary>
    internal static string Quoted(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || "-,.+".Contains(letter, StringComparison.Ordinal)) ? text
        : text.Contains('!', StringComparison.Ordinal) ? $"'{text}'" : $"\"{text}\"";
}
