using System.IO;
using System.Reflection;
using System.Text;

namespace Kernels.Pages.Reports;

/// <summary>The styles and scripts of the page, which lie beside this file as files of their own kind.</summary>
internal static class PageFiles
{
    // A script uses only the scripts before it.
    private static readonly string[] scripts =
        ["formula.js", "network.js", "contours.js", "drawing.js", "piles.js", "panels.js", "samples.js", "downloads.js", "page.js"];

    public static string Styles => Read("page.css");

    public static string Script
    {
        get
        {
            StringBuilder text = new();
            foreach (string name in scripts)
                text.Append(Read(name));
            return text.ToString();
        }
    }

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
