using System.Collections.Generic;
using System.Text;
using Kernels.Charts.Drawing;

namespace Runner.Output;

/// <summary>The figures of a run as files.</summary>
internal static class FigureFiles
{
    /// <summary>Writes each figure into the folder, under its own name.</summary>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static List<string> Write(ResultFolder folder, IEnumerable<Picture> figures)
    {
        List<string> files = [];
        foreach (Picture figure in figures)
            files.Add(folder.Write($"{figure.Id}.svg", Encoding.UTF8.GetBytes(figure.ToFile())));
        return files;
    }
}
