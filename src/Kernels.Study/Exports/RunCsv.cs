using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Exports;

/// <summary>The runs of a store as comma-separated text: a line a run. A measure that a run does not have is empty.</summary>
public static class RunCsv
{
    /// <summary>Writes the runs.</summary>
    /// <returns>The number of runs.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static int Write(StoredRuns runs, Stream stream, CancellationToken cancellation = default)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        IReadOnlyList<string> measures = RunColumns.Measures(runs.MeasureNames);
        IEnumerable<string> settings =
        [
            .. RunColumns.Texts.Select(column => column.Name), .. RunColumns.Integers.Select(column => column.Name),
            .. RunColumns.Numbers.Select(column => column.Name),
        ];
        writer.Write(CsvText.Line(settings.Concat(measures)));
        int count = 0;
        foreach (RunResult run in runs.All())
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(CsvText.Line(
            [
                .. RunColumns.Texts.Select(column => column.Value(run.Settings)),
                .. RunColumns.Integers.Select(column => column.Value(run.Settings)?.ToString(CultureInfo.InvariantCulture) ?? ""),
                .. RunColumns.Numbers.Select(column => CsvText.Number(column.Value(run.Settings))),
                .. measures.Select(name => RunColumns.Measure(run, name) is double value ? CsvText.Number(value) : ""),
            ]));
            count++;
        }
        return count;
    }
}
