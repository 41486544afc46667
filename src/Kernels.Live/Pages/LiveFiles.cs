using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Kernels.Charts.Drawing;
using Kernels.Pages.Reports;

namespace Kernels.Live.Pages;

/// <summary>A file of the page.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Content">Its content.</param>
internal sealed record LiveFile(string Type, byte[] Content);

/// <summary>The page, its styles and its script, by their paths. Drawing is done by the report's own scripts.</summary>
internal static class LiveFiles
{
    // A script uses only the scripts before it.
    private static readonly string[] scripts =
    [
        "settings.js", "answers.js", "learned.js", "figures.js", "maps.js", "haze.js", "diagram.js", "unit.js", "curves.js",
        "inside.js", "verdicts.js", "luck.js",
        "formulas.js", "points.js", "exports.js", "playback.js", "tour.js", "live.js",
    ];

    private static readonly Dictionary<string, Lazy<LiveFile>> files = new(StringComparer.Ordinal)
    {
        ["/"] = Of("text/html; charset=utf-8", LivePage.Write),
        ["/live.css"] = Of("text/css; charset=utf-8", () => PageStyles.Text + Stylesheet.Text + Read("live.css")),
        ["/icon.svg"] = Of("image/svg+xml", () => Read("icon.svg")),
        ["/figure.css"] = Of("text/css; charset=utf-8", () => Stylesheet.Text),
        ["/live.js"] = Of("text/javascript; charset=utf-8", () => PageFiles.Drawing + string.Concat(scripts.Select(Read))),
    };

    public static LiveFile? Find(string path) => files.TryGetValue(path, out Lazy<LiveFile>? file) ? file.Value : null;

    private static Lazy<LiveFile> Of(string type, Func<string> text) => new(() => new LiveFile(type, Encoding.UTF8.GetBytes(text())));

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
