using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using Kernels.Live.Settings;
using Kernels.Live.Training;
using Kernels.OnDemand;
using Kernels.Pages.Figures;
using Kernels.Study;

namespace Kernels.Live.Answers;

/// <summary>
/// Writes an answer: the length of the head in four bytes, little-endian, the head as JSON, filled up with spaces to a multiple of eight bytes, and the arrays.
/// </summary>
internal sealed class AnswerWriter
{
    private const int MostLossesOfSeed = 100;
    private const int Alignment = 8;

    private readonly List<byte[]> pieces = [];
    private int length;

    /// <summary>The answer to some settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="result">What was trained.</param>
    /// <param name="verdicts">Judges many seeds.</param>
    public static byte[] Write(LiveSettings settings, LiveResult result, LiveVerdicts verdicts)
    {
        AnswerWriter writer = new();
        return writer.Whole(writer.Head(settings, result, verdicts));
    }

    private AnswerHead Head(LiveSettings settings, LiveResult result, LiveVerdicts verdicts)
    {
        Provenance provenance = Provenance.Of(settings, result);
        StudyData points = result.Data.Points;
        PlaneField plane = result.Plane;
        int[] seedEpochs = SeedEpochs(settings.Epochs);
        bool hasSeeds = settings.SeedCount > 1;
        return new AnswerHead(
            settings.Text, provenance.Digest, provenance.Command, provenance.Reason, settings.IsRegression,
            [plane.FromX, plane.ToX, plane.FromY, plane.ToY], Levels(settings, points), [.. settings.Features.Select(feature => feature.Name)],
            result.RecordedEpochs, settings.Epochs,
            new SamplesHead(Add(points.Scaled.X), Add(points.Scaled.Y), points.Split.Test, [result.Data.FarSamples?.Class0, result.Data.FarSamples?.Class1]),
            [.. result.Networks.Select((network, index) => Head(network, provenance, index, seedEpochs))],
            hasSeeds ? new SeedsHead(settings.Seed, settings.SeedCount, seedEpochs, PlaneField.Columns, PlaneField.Rows) : null,
            hasSeeds ? verdicts.Of(settings, result) : []);
    }

    private NetworkHead Head(TrainedNetwork trained, Provenance provenance, int index, int[] seedEpochs)
    {
        NetworkResult first = trained.First;
        return new NetworkHead(
            trained.Network.DisplayName, [.. trained.Network.Design.Widths],
            [
                .. trained.Network.Design.Activations.Select(formula => new LayerHead(
                    formula.ToString(), formula.Info.Code, [.. CodeNames.Of(formula.LearnedParameters)], formula.Info.IsPiecewiseLinear)),
            ],
            Add(first.LossHistory), AddSingles([.. first.RecordedParameters.SelectMany(parameters => parameters)]), Add(first.FinalParameters),
            first.TrainAccuracy, first.TestAccuracy, trained.TestLoss, first.StoppedAtEpoch,
            provenance.Networks[index].Digest, provenance.Networks[index].Command, Declaration.Of(trained.Network),
            trained.Seeds.Count == 0 ? null : Seeds(trained.Seeds, seedEpochs));
    }

    private NetworkSeeds Seeds(IReadOnlyList<SeedResult> seeds, int[] epochs) => new(
        AddSingles([.. seeds.SelectMany(seed => epochs.Select(epoch => LossAt(seed.Result, epoch)))]),
        Add([.. seeds.Select(seed => LossAt(seed.Result, epochs[^1]))]),
        Add([.. seeds.Select(seed => seed.Result.TestAccuracy)]),
        Add([.. seeds.Select(seed => seed.TestLoss)]),
        AddBytes("f4", MemoryMarshal.AsBytes<float>((float[])[.. seeds.SelectMany(seed => seed.Field)]), sizeof(float)));

    // Of values the bands are parts of the largest target.
    private static double[] Levels(LiveSettings settings, StudyData points)
    {
        if (!settings.IsRegression)
            return DecisionBoundariesFigure.LogitsInOrder;
        double largest = points.Scaled.Y.Max(Math.Abs);
        return [.. ((double[])[-0.6, -0.25, 0, 0.25, 0.6]).Select(part => part * (largest > 0 ? largest : 1.0))];
    }

    private static int[] SeedEpochs(int epochs) =>
        [.. Enumerable.Range(1, MostLossesOfSeed).Select(step => (int)Math.Ceiling((double)epochs * step / MostLossesOfSeed)).Distinct()];

    private static double LossAt(NetworkResult result, int epoch) => epoch <= result.LossHistory.Length ? result.LossHistory[epoch - 1] : double.NaN;

    private Piece Add(double[] numbers) => AddBytes("f8", MemoryMarshal.AsBytes<double>(numbers), sizeof(double));

    private Piece AddSingles(double[] numbers) =>
        AddBytes("f4", MemoryMarshal.AsBytes<float>(Array.ConvertAll(numbers, number => (float)number)), sizeof(float));

    private Piece AddBytes(string type, ReadOnlySpan<byte> bytes, int size)
    {
        Piece piece = new(type, length, bytes.Length / size);
        byte[] whole = new byte[(bytes.Length + Alignment - 1) / Alignment * Alignment];
        bytes.CopyTo(whole);
        pieces.Add(whole);
        length += whole.Length;
        return piece;
    }

    private byte[] Whole(AnswerHead head)
    {
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(head, AnswerJson.Default.AnswerHead);
        int start = (sizeof(int) + text.Length + Alignment - 1) / Alignment * Alignment;
        byte[] whole = new byte[start + length];
        BitConverter.TryWriteBytes(whole, start - sizeof(int));
        text.CopyTo(whole.AsSpan(sizeof(int)));
        whole.AsSpan(sizeof(int) + text.Length, start - sizeof(int) - text.Length).Fill((byte)' ');
        foreach (byte[] piece in pieces)
        {
            piece.CopyTo(whole, start);
            start += piece.Length;
        }
        return whole;
    }
}
