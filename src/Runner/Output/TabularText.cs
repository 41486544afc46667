using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Kernels.Csv;
using Kernels.Data;
using Kernels.Study.Text;
using Kernels.Tabular;
using Kernels.Training;

namespace Runner.Output;

/// <summary>Writes what was learned from a table, and how well it holds.</summary>
internal static class TabularText
{
    private const int LabelWidth = 22;
    private const int ColumnWidth = 14;
    private const int MostNames = 12;

    /// <summary>A training.</summary>
    public static string Of(string path, CsvTable table, TabularSettings settings, TabularResult result)
    {
        TabularColumns columns = result.Model.Columns;
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{path}: {ListText.Count(table.Count, "row")}, {ListText.Count(columns.Features.Count, "feature")}; ");
        text.Append(columns.IsRegression
            ? $"{columns.Target} is a number\n"
            : $"{columns.Target} has {columns.Classes.Count} classes: {string.Join(", ", columns.Classes.Take(MostNames))}"
                + $"{(columns.Classes.Count > MostNames ? ", ..." : "")}\n");
        text.Append(CultureInfo.InvariantCulture, $"Network {string.Join('-', result.Model.Network.Shape.Widths.ToArray())} of {settings.Activation}; ");
        text.Append(CultureInfo.InvariantCulture, $"{result.Train.Count} rows train, {result.Validation.Count} tell when to stop, {result.Test.Count} test\n");
        text.Append(CultureInfo.InvariantCulture, $"Epoch {result.History.BestEpoch} of {result.History.Count} had the lowest validation loss");
        text.Append(result.History.Outcome == TrainingOutcome.EarlyStopped ? ", then it no longer fell\n\n" : "\n\n");
        AppendScores(text, result);
        return text.Append('\n').ToString();
    }

    /// <summary>A model against the numbers of a table.</summary>
    public static string Of(TabularColumns columns, NumberScores scores, int rows)
    {
        StringBuilder text = new();
        AppendLine(text, "", ["rows", "RMSE", "mean error", "R2"]);
        AppendLine(text, columns.Target, [$"{rows}", Figure(scores.RootMeanSquaredError), Figure(scores.MeanAbsoluteError), Figure(scores.R2)]);
        return text.ToString();
    }

    /// <summary>A model against the classes of a table.</summary>
    public static string Of(TabularColumns columns, ClassScores classes)
    {
        StringBuilder text = new();
        AppendConfusion(text, columns.Classes, classes);
        text.Append(CultureInfo.InvariantCulture, $"\naccuracy {FigureText.Percent(classes.Confusion.Accuracy)}, log loss {Figure(classes.LogLoss)}, ");
        text.Append(CultureInfo.InvariantCulture, $"calibration error {Figure(classes.CalibrationError)} ");
        text.Append(CultureInfo.InvariantCulture, $"over {ListText.Count(classes.Confusion.SampleCount, "row")}\n\n");
        AppendLine(text, "confidence", ["rows", "mean", "right"]);
        foreach (CalibrationBin bin in classes.Calibration)
            AppendLine(
                text, string.Create(CultureInfo.InvariantCulture, $"{bin.From:F1} to {bin.To:F1}"),
                [$"{bin.Count}", FigureText.Percent(bin.Confidence), FigureText.Percent(bin.Accuracy)]);
        return text.ToString();
    }

    private static void AppendScores(StringBuilder text, TabularResult result)
    {
        TabularModel model = result.Model;
        AppendLine(text, "", ["train", "test"]);
        Dataset<double>[] parts = [result.Train, result.Test];
        if (model.Columns.IsRegression)
        {
            NumberScores[] scores = [.. parts.Select(part => NumberScores.Of(part.Targets, model.Predict(part.Inputs)))];
            AppendLine(text, "RMSE", scores.Select(score => Figure(score.RootMeanSquaredError)));
            AppendLine(text, "mean absolute error", scores.Select(score => Figure(score.MeanAbsoluteError)));
            AppendLine(text, "R2", scores.Select(score => Figure(score.R2)));
            return;
        }
        ClassScores[] classes = [.. parts.Select(part => model.Score(part.Inputs, part.Labels()))];
        AppendLine(text, "accuracy", classes.Select(score => FigureText.Percent(score.Confusion.Accuracy)));
        AppendLine(text, "log loss", classes.Select(score => Figure(score.LogLoss)));
    }

    private static void AppendConfusion(StringBuilder text, IReadOnlyList<string> classes, ClassScores scores)
    {
        AppendLine(text, "true \\ predicted", [.. classes, "precision", "recall", "F1", "ROC area"]);
        for (int label = 0; label < classes.Count; label++)
            AppendLine(
                text, classes[label],
                [
                    .. Enumerable.Range(0, classes.Count).Select(predicted => $"{scores.Confusion[label, predicted]}"),
                    Figure(scores.Confusion.Precision(label)), Figure(scores.Confusion.Recall(label)), Figure(scores.Confusion.F1(label)),
                    Figure(scores.RocCurves[label].Area),
                ]);
    }

    private static void AppendLine(StringBuilder text, string label, IEnumerable<string> cells) =>
        text.Append((label.PadRight(LabelWidth) + string.Concat(cells.Select(cell => $" {cell}".PadLeft(ColumnWidth)))).TrimEnd()).Append('\n');

    private static string Figure(double value) => FigureText.Number(value, 4);
}
