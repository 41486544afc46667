using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using Kernels.Charts.Drawing;
using Kernels.Csv;
using Kernels.OnDemand;
using Kernels.Tabular;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Compares a model's predictions with the true column of a table.</summary>
internal sealed class EvaluateCommand(Terminal terminal, CancellationToken cancellation)
{
    private readonly Argument<string> model = TableOptions.Model();
    private readonly Argument<string> table = TableOptions.Table(
        "A CSV file with the columns that the model takes and the one that it predicts; - for standard input");

    private readonly ValueOption<string> output = FigureFile.Option("Where a figure of ROC and calibration goes, as SVG");

    public void AddTo(Command command)
    {
        command.Add(model);
        command.Add(table);
        command.Add(output);
        command.SetAction(Run);
    }

    private int Run(ParseResult arguments) => MlpCompiler.IsSupported
        ? Evaluate(
            arguments.GetRequiredValue(model), arguments.GetRequiredValue(table),
            arguments.GetResult(output) is { Implicit: false } ? arguments.GetRequiredValue(output) : null)
        : throw new UsageException("evaluate needs a compiler, and this program was compiled ahead of time");

    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    private int Evaluate(string modelPath, string tablePath, string? figurePath)
    {
        TabularModel loaded = TableFiles.LoadModel(modelPath, cancellation);
        if (loaded.Columns.IsRegression && figurePath is not null)
            throw new UsageException($"{output.Name} is given, but ROC and calibration are of classes, and {loaded.Columns.Target} is a number");
        (string text, Picture? figure) = Interruptible.Compute(() => Compare(loaded, tablePath, draws: figurePath is not null), cancellation);
        if (figurePath is not null)
        {
            FigureFile.Write(figurePath, figure!, cancellation);
            text += $"\nFigure: {figurePath}\n";
        }
        terminal.Print(text, cancellation);
        return ExitCode.Done;
    }

    private static (string Text, Picture? Figure) Compare(TabularModel model, string tablePath, bool draws)
    {
        LabelledRows rows = TableFiles.Read(tablePath, () =>
        {
            using CsvReader reader = TableFiles.Open(tablePath);
            return LabelledRows.Read(reader, model.Columns);
        });
        if (model.Columns.IsRegression)
            return (TabularText.Of(model.Columns, NumberScores.Of(rows.Targets, model.Predict(rows.Features)), rows.Targets.Length), null);
        ClassScores scores = model.Score(rows.Features, rows.Labels);
        return (TabularText.Of(model.Columns, scores), draws ? EvaluationFigure.Draw(model.Columns, scores) : null);
    }
}
