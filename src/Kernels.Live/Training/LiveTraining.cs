using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Threading;
using Kernels.Live.Settings;
using Kernels.Study;

namespace Kernels.Live.Training;

/// <summary>From settings to all that a picture is drawn from.</summary>
/// <param name="cache">Keeps compiled networks.</param>
/// <param name="cost">Estimates the time of a training.</param>
[RequiresUnreferencedCode("Networks are compiled.")]
[RequiresDynamicCode("Networks are compiled.")]
internal sealed class LiveTraining(NetworkCache cache, TrainingCost cost)
{
    /// <summary>Trains all networks from all seeds.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="cancellation">Ends the training.</param>
    /// <exception cref="SettingsException">A formula cannot be read, the samples cannot be scaled, or the training would take too long.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public LiveResult Train(LiveSettings settings, CancellationToken cancellation)
    {
        TimeSpan estimate = cost.Of(settings);
        if (estimate > TrainingCost.Limit)
            throw new SettingsException("epochs", string.Create(CultureInfo.InvariantCulture,
                $"this training would take about {estimate.TotalSeconds:F1} s, and at most {TrainingCost.Limit.TotalSeconds:F0} s are allowed; "
                + $"fewer epochs, samples, units or seeds will do"));

        LiveNetwork[] wished = [.. settings.Networks.Select((_, index) => LiveNetwork.Of(settings, index))];
        IReadOnlyList<StudyNetwork> networks = cache.Of(wished, cancellation);
        LiveData data = DataOf(settings, settings.DataSeed, cancellation);
        PlaneField plane = PlaneField.Of(settings, data.Points.Scaled.X);
        int[] recordedEpochs = RecordedEpochs.Of(settings.Epochs);
        NetworkResult[] first =
        [
            .. networks.Select((network, index) =>
                SeedRun.Train(network, settings.Networks[index], data, settings.Seed, settings.Epochs, recordedEpochs, cancellation)),
        ];
        SeedResult[][] seeds = settings.SeedCount == 1 ? [] : TrainSeeds(settings, networks, data, plane, cancellation);
        return new LiveResult(data, plane, recordedEpochs,
        [
            .. first.Select((result, index) => new TrainedNetwork(
                wished[index], result, LossOf(networks[index], result, data), seeds.Length == 0 ? [] : [.. seeds.Select(seed => seed[index])])),
        ]);
    }

    private static SeedResult[][] TrainSeeds(
        LiveSettings settings, IReadOnlyList<StudyNetwork> networks, LiveData shared, PlaneField plane, CancellationToken cancellation)
    {
        double[] grid = plane.Inputs(settings.Features);
        SeedResult[][] results = new SeedResult[settings.SeedCount][];
        Workers.Do(results.Length, index =>
        {
            LiveData data = settings.SeedsDecideData ? DataOf(settings, settings.DataSeed + (uint)index, cancellation) : shared;
            results[index] = [.. networks.Select((network, place) => OfSeed(network, settings.Networks[place], data, settings.Seed + (uint)index))];
        });
        return results;

        SeedResult OfSeed(StudyNetwork network, NetworkSettings wish, LiveData data, uint seed)
        {
            NetworkResult result = SeedRun.Train(network, wish, data, seed, settings.Epochs, [], cancellation);
            double[] outputs = new double[PlaneField.Points];
            Trained(network, result).Forward(grid, outputs);
            return new SeedResult(result, LossOf(network, result, data), Array.ConvertAll(outputs, output => (float)output));
        }
    }

    private static LiveData DataOf(LiveSettings settings, uint seed, CancellationToken cancellation)
    {
        try
        {
            return LiveData.Make(settings, seed, cancellation);
        }
        catch (UnscalableDataException exception)
        {
            throw new SettingsException("data", exception.Message);
        }
    }

    private static double LossOf(StudyNetwork kind, NetworkResult result, LiveData data) =>
        Trained(kind, result).ComputeLossAndGradient(data.Test.X, data.Test.Y, new double[result.Shape.ParameterCount]);

    private static IInspectableMlp<double> Trained(StudyNetwork kind, NetworkResult result)
    {
        IInspectableMlp<double> network = kind.Create();
        result.FinalParameters.CopyTo(network.Parameters);
        return network;
    }
}
