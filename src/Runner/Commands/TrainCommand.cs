using System;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using Kernels.Csv;
using Kernels.OnDemand;
using Kernels.Study;
using Kernels.Tabular;
using Kernels.Training;
using Runner.Output;

namespace Runner.Commands;

/// <summary>Trains a network on the user's own table and saves it.</summary>
internal sealed class TrainCommand(TrainOptions options, Terminal terminal, CancellationToken cancellation)
{
    public void AddTo(Command command)
    {
        options.AddTo(command);
        command.SetAction(Run);
    }

    private int Run(ParseResult arguments) => MlpCompiler.IsSupported
        ? Train(arguments)
        : throw new UsageException("train needs a compiler, and this program was compiled ahead of time");

    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    private int Train(ParseResult arguments)
    {
        TabularSettings settings = options.Settings(arguments);
        string path = options.Table(arguments);
        CsvTable table = Interruptible.Compute(() => TableFiles.Read(path, () => TableFiles.ReadTable(path)), cancellation);
        TabularResult result;
        using (ProgressBar bar = new(terminal, new StudyProgress("epoch", 0, settings.Epochs)))
            result = Interruptible.Compute(() => Fit(path, table, settings, bar), cancellation);
        if (result.History.Outcome == TrainingOutcome.Diverged)
            throw new UsageException($"the loss was no longer a finite number in epoch {result.History.Count}; a lower --learning-rate may help");

        terminal.Print(TabularText.Of(path, table, settings, result), cancellation);
        Save(result.Model, options.Output(arguments));
        return ExitCode.Done;
    }

    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    private TabularResult Fit(string path, CsvTable table, TabularSettings settings, ProgressBar bar) => TableFiles.Read(path, () =>
    {
        try
        {
            return TabularTraining.Fit(
                table, settings, epoch => bar.Report(new StudyProgress("epoch", epoch.Epoch, settings.Epochs)), cancellation);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"{path} cannot be learned from: {exception.Message}");
        }
    });

    private void Save(TabularModel model, string path)
    {
        try
        {
            Interruptible.Run(() => model.Save(path), cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} cannot be written: {exception.Message}", exception);
        }
        terminal.Print($"Model: {path}\n", cancellation);
    }
}
