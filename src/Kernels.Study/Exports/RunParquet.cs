using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Study.Stores;
using Kernels.Study.Sweeps;
using Parquet;
using Parquet.Schema;

namespace Kernels.Study.Exports;

/// <summary>The runs of a store as Apache Parquet: a row a run, with the columns of <see cref="RunCsv"/>.</summary>
/// <remarks>A measure that a run does not have is null.</remarks>
public static class RunParquet
{
    private const int RowsOfGroup = 20_000;

    /// <summary>Writes the runs.</summary>
    /// <returns>The number of runs.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static async Task<int> WriteAsync(StoredRuns runs, Stream stream, CancellationToken cancellation = default)
    {
        DataField[] texts = [.. RunColumns.Texts.Select(column => new DataField<string>(column.Name))];
        DataField[] integers = [.. RunColumns.Integers.Select(column => new DataField<long?>(column.Name))];
        DataField[] numbers = [.. RunColumns.Numbers.Select(column => new DataField<double>(column.Name))];
        string[] names = [.. RunColumns.Measures(runs.MeasureNames)];
        DataField[] measures = [.. names.Select(name => new DataField<double?>(name))];
        ParquetSchema schema = new([.. texts, .. integers, .. numbers, .. measures]);

        int count = 0;
        ParquetWriter writer = await ParquetWriter.CreateAsync(schema, stream, cancellationToken: cancellation).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
            foreach (RunResult[] rows in runs.All().Select(Next).Chunk(RowsOfGroup))
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                foreach ((DataField field, (string Name, Func<RunSettings, string> Value) column) in texts.Zip(RunColumns.Texts))
                    await group.WriteAsync(field, (IReadOnlyCollection<string>)[.. rows.Select(row => column.Value(row.Settings))]).ConfigureAwait(false);
                foreach ((DataField field, (string Name, Func<RunSettings, long?> Value) column) in integers.Zip(RunColumns.Integers))
                    await group.WriteAsync<long>(field, Column(rows, column.Value), cancellationToken: cancellation).ConfigureAwait(false);
                foreach ((DataField field, (string Name, Func<RunSettings, double> Value) column) in numbers.Zip(RunColumns.Numbers))
                    await group.WriteAsync<double>(field, Column(rows, column.Value), cancellationToken: cancellation).ConfigureAwait(false);
                foreach ((DataField field, string name) in measures.Zip(names))
                {
                    double?[] cells = [.. rows.Select(row => RunColumns.Measure(row, name))];
                    await group.WriteAsync<double>(field, cells, cancellationToken: cancellation).ConfigureAwait(false);
                }
                count += rows.Length;
            }
        return count;

        RunResult Next(RunResult run)
        {
            cancellation.ThrowIfCancellationRequested();
            return run;
        }
    }

    private static ReadOnlyMemory<T> Column<T>(RunResult[] rows, Func<RunSettings, T> value) => rows.Select(row => value(row.Settings)).ToArray();
}
