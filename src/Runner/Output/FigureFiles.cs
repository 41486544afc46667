using System.Collections.Generic;
using System.Text;
using Kernels.Runner.Drawing;
using Kernels.Runner.Figures;
using Kernels.Runner.Study;

namespace Kernels.Runner.Output;

/// <summary>The figures of a run as files.</summary>
internal static class FigureFiles
{
    /// <summary>Writes each figure into the folder, under its own name.</summary>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static List<string> Write(ResultFolder folder, StudyResult result)
    {
        List<string> files = [];
        foreach (Picture figure in StudyFigures.Draw(result))
            files.Add(folder.Write($"{figure.Id}.svg", Encoding.UTF8.GetBytes(figure.ToFile())));
        return files;
    }
}
