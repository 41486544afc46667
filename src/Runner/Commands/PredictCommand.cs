using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Kernels.Csv;
using Kernels.OnDemand;
using Kernels.Tabular;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Adds predictions to the rows of a table, some thousand rows at a time.</summary>
internal sealed class PredictCommand(Terminal terminal, CancellationToken cancellation)
{
    // So many rows are in memory at once.
    private const int RowsAtOnce = 4096;
    private const string Prediction = "prediction";

    private readonly Argument<string> model = TableOptions.Model();
    private readonly Argument<string> table = TableOptions.Table("A CSV file with the columns that the model takes; - for standard input");

    public void AddTo(Command command)
    {
        command.Add(model);
        command.Add(table);
        command.SetAction(Run);
    }

    private int Run(ParseResult arguments) => MlpCompiler.IsSupported
        ? Predict(arguments.GetRequiredValue(model), arguments.GetRequiredValue(table))
        : throw new UsageException("predict needs a compiler, and this program was compiled ahead of time");

    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    private int Predict(string modelPath, string tablePath)
    {
        TabularModel loaded = TableFiles.LoadModel(modelPath, cancellation);
        using CsvReader reader = Interruptible.Compute(() => TableFiles.Read(tablePath, () => TableFiles.Open(tablePath)), cancellation);
        string[] added = Added(loaded.Columns);
        if (added.FirstOrDefault(reader.Columns.Contains) is { } taken)
            throw new UsageException($"{tablePath}: there is a column '{taken}' already, which predict would add");
        int[] places = TableFiles.Read(tablePath, () => loaded.Columns.Features.Select(reader.IndexOf).ToArray());

        using StringWriter text = new();
        using CsvWriter writer = new(text, [.. reader.Columns, .. added], reader.Separator);
        while (Interruptible.Compute(() => TableFiles.Read(tablePath, () => Rows(reader, places)), cancellation) is { Count: > 0 } rows)
        {
            Write(loaded, rows, writer);
            writer.Flush();
            terminal.Print(text.ToString(), cancellation);
            text.GetStringBuilder().Clear();
        }
        return ExitCode.Done;
    }

    private static string[] Added(TabularColumns columns) => [Prediction, .. columns.Classes.Select(name => $"probability:{name}")];

    private static List<(string[] Cells, double[] Features)> Rows(CsvReader reader, int[] places)
    {
        List<(string[], double[])> rows = [];
        while (rows.Count < RowsAtOnce && reader.Read())
            rows.Add(([.. reader.Cells], [.. places.Select(reader.Number)]));
        return rows;
    }

    private static void Write(TabularModel model, List<(string[] Cells, double[] Features)> rows, CsvWriter writer)
    {
        double[] outputs = model.Predict([.. rows.SelectMany(row => row.Features)]);
        int width = model.Columns.OutputCount;
        for (int row = 0; row < rows.Count; row++)
            writer.Write([.. rows[row].Cells, .. Predicted(model, outputs.AsSpan(row * width, width))]);
    }

    private static string[] Predicted(TabularModel model, ReadOnlySpan<double> outputs)
    {
        if (model.Columns.IsRegression)
            return [Text(outputs[0])];
        double[] probabilities = model.Probabilities(outputs);
        return [model.Columns.Classes[Array.IndexOf(probabilities, probabilities.Max())], .. probabilities.Select(Text)];
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
