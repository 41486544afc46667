using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kernels.Pages.Reports;
using Kernels.Study.Provenance;

namespace Runner.Results;

/// <summary>Finds figures and pages of an earlier run in a folder. Their first lines identify them; other files of the same names stay untouched.</summary>
internal static class EarlierFiles
{
    private const int Beginning = 2000;

    /// <summary>The files of an earlier run that the new run does not write itself.</summary>
    public static IEnumerable<string> Beside(string folder, IEnumerable<ResultFile> files)
    {
        HashSet<string> names = [.. files.Select(file => file.Name)];
        return Directory.EnumerateFiles(folder).Where(file => !names.Contains(Path.GetFileName(file)) && IsOurs(file)).ToArray();
    }

    private static bool IsOurs(string file) =>
        Path.GetFileName(file) == ReportPage.FileName ? Starts(file, $"<meta name=\"generator\" content=\"{ProductInfo.Name} ")
        : Path.GetExtension(file) == ".svg" && Starts(file, $"aria-labelledby=\"{Path.GetFileNameWithoutExtension(file)}-title ");

    private static bool Starts(string file, string mark)
    {
        // A pipe has no length, and opening it would wait.
        if (new FileInfo(file).Length == 0)
            return false;

        char[] beginning = new char[Beginning];
        using StreamReader reader = new(file);
        int count = reader.ReadBlock(beginning, 0, beginning.Length);
        return beginning.AsSpan(0, count).IndexOf(mark) >= 0;
    }
}
