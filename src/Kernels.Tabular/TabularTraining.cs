using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Kernels.Csv;
using Kernels.Data;
using Kernels.OnDemand;
using Kernels.Optimizers;
using Kernels.RandomNumbers;
using Kernels.Training;

namespace Kernels.Tabular;

/// <summary>Trains a model on a table: splits the rows, scales them by those that train, and stops when the validation loss no longer falls.</summary>
public static class TabularTraining
{
    /// <summary>The least number of rows: each part of the split needs some.</summary>
    public const int LeastRows = 10;

    /// <summary>Trains a model.</summary>
    /// <param name="table">The table.</param>
    /// <param name="settings">What to learn, and how.</param>
    /// <param name="onEpoch">Hears of each epoch.</param>
    /// <param name="cancellation">Ends the training early.</param>
    /// <exception cref="CsvException">A column is not there or holds no numbers, or all rows belong to one class.</exception>
    /// <exception cref="ArgumentException">There are too few rows, or the widths do not fit the columns; the message reads well after "but".</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    public static TabularResult Fit(
        CsvTable table, TabularSettings settings, Action<EpochResult>? onEpoch = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(settings);
        (Dataset<double> data, string[] features, IReadOnlyList<string> classes) = Read(table, settings);
        if (data.Count < LeastRows)
            throw new ArgumentException($"the table has {data.Count} rows; at least {LeastRows} are needed");

        (Dataset<double> rest, Dataset<double> test) = data.Split(settings.TestFraction, settings.Seed);
        (Dataset<double> train, Dataset<double> validation) = rest.Split(settings.ValidationFraction, settings.Seed);
        TabularColumns columns = Columns(train, settings.Target, features, classes);
        IMlp<double> network = MlpCompiler.Compile<double>(Design(columns, settings), cancellation).New();
        InitialWeights.Draw(network, new RandomState(settings.Seed), settings.Activation.Info.InitialScale);
        Trainer<double> trainer = new(network, new Adam<double>(settings.LearningRate))
        {
            BatchSize = settings.BatchSize,
            ShuffleSeed = settings.Seed,
            L2Penalty = settings.L2Penalty,
            EarlyStopping = new EarlyStopping(settings.Patience),
        };
        TrainingHistory history = trainer.Fit(Scaled(train, columns), settings.Epochs, Scaled(validation, columns), onEpoch, cancellation);
        return new TabularResult(new TabularModel(columns, network), history, train, validation, test);
    }

    private static (Dataset<double> Data, string[] Features, IReadOnlyList<string> Classes) Read(CsvTable table, TabularSettings settings)
    {
        if (settings.IsRegression)
            return (
                table.ToDataset([settings.Target], settings.Features),
                [.. settings.Features.Count > 0 ? settings.Features : table.Columns.Except([settings.Target])],
                []);
        ClassTable read = table.ToClasses(settings.Target, settings.Features);
        return (read.Data, [.. read.Features], read.Classes);
    }

    private static TabularColumns Columns(Dataset<double> train, string target, string[] features, IReadOnlyList<string> classes)
    {
        StandardScaler scaler = StandardScaler.Fit(train);
        StandardScaler? targets = classes.Count == 0 ? StandardScaler.Fit(train.Targets, 1) : null;
        return new TabularColumns(
            features, scaler.Means.ToArray(), scaler.Scales.ToArray(), target, classes, targets?.Means[0] ?? 0, targets?.Scales[0] ?? 1);
    }

    private static MlpDesign Design(TabularColumns columns, TabularSettings settings)
    {
        int[] widths = [.. settings.Widths ?? [columns.Features.Count, 16, 16, columns.OutputCount]];
        if (widths[0] != columns.Features.Count || widths[^1] != columns.OutputCount)
            throw new ArgumentException(
                $"the table needs {columns.Features.Count} inputs and {columns.OutputCount} outputs, as in "
                + $"{columns.Features.Count}-16-{columns.OutputCount}: {Count(columns.Features.Count, "feature")}, {Said(columns)}");
        return new MlpDesign(widths, settings.Activation) { Output = columns.Output };
    }

    private static string Said(TabularColumns columns) => columns.IsRegression ? "one number" : $"{columns.Classes.Count} classes";

    private static string Count(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";

    private static Dataset<double> Scaled(Dataset<double> data, TabularColumns columns) => new(
        columns.Scale(data.Inputs),
        [.. data.Targets.ToArray().Select(y => (y - columns.TargetMean) / columns.TargetScale)],
        data.FeatureCount,
        data.OutputCount);
}
