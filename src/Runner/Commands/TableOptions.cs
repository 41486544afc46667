using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;

namespace Runner.Commands;

/// <summary>Options and arguments that the commands on tables share.</summary>
internal static class TableOptions
{
    public static Argument<string> Model() => new("model") { Description = "The model's file, as train wrote it" };

    public static Argument<string> Table(string description) => new("table") { Description = description };

    public static ValueOption<string> Text(string name, string meaning, string allowed) =>
        new(name, meaning, allowed, "", (text, out value) => (value = text).Length > 0 && !text.StartsWith("--", StringComparison.Ordinal));

    public static ValueOption<int> Count(string name, string meaning, int least, int most, int standard) => new(
        name, meaning, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"), standard,
        (text, out value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= least && value <= most);

    public static ValueOption<double> Number(string name, string meaning, string allowed, double standard, Func<double, bool> isAllowed) => new(
        name, meaning, allowed, standard,
        (text, out value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && isAllowed(value));

    /// <summary>The names between commas.</summary>
    public static string[] Names(string text) => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
