using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
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

    public void AddTo(Command command)
    {
        command.Add(model);
        command.Add(table);
        command.SetAction(Run);
    }

    private int Run(ParseResult arguments) => MlpCompiler.IsSupported
        ? Evaluate(arguments.GetRequiredValue(model), arguments.GetRequiredValue(table))
        : throw new UsageException("evaluate needs a compiler, and this program was compiled ahead of time");

    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    private int Evaluate(string modelPath, string tablePath)
    {
        TabularModel loaded = TableFiles.LoadModel(modelPath, cancellation);
        string text = Interruptible.Compute(
            () => TableFiles.Read(tablePath, () =>
            {
                using CsvReader reader = TableFiles.Open(tablePath);
                LabelledRows rows = LabelledRows.Read(reader, loaded.Columns);
                return TabularText.Of(loaded, rows);
            }),
            cancellation);
        terminal.Print(text, cancellation);
        return ExitCode.Done;
    }
}
