using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Kernels.Pages.Reports;

/// <summary>The styles and scripts of pages, which lie beside this file as files of their own kind.</summary>
internal static class PageFiles
{
    // A script uses only the scripts before it.
    private static readonly string[] drawing =
        ["formula.js", "network.js", "contours.js", "drawing.js", "piles.js", "panels.js", "samples.js", "downloads.js"];

    public static string Styles => Of("page.css");

    /// <summary>The scripts that draw, which other pages use too.</summary>
    public static string Drawing => string.Concat(drawing.Select(Of));

    public static string Script => Drawing + Of("page.js");

    /// <summary>The text of a file that lies beside the code of a page.</summary>
    public static string Of(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
