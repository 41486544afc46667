using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using Kernels.Charts.Drawing;
using Kernels.Pages.Figures;
using Kernels.Study;
using Kernels.Study.Documents;

namespace Kernels.Pages.Reports;

/// <summary>The data from which the script of the page draws a training, as JSON.</summary>
/// <param name="Epochs">The recorded epochs.</param>
/// <param name="Widths">The widths of the layers.</param>
/// <param name="Levels">The logits whose lines the script draws.</param>
/// <param name="Far">The far sample of each class; null where the class is missing.</param>
/// <param name="Test">The test samples.</param>
/// <param name="Networks">The networks as they were at the recorded epochs.</param>
internal sealed record TrainingData(
    IReadOnlyList<int> Epochs, int[] Widths, double[] Levels, double[]?[] Far, TestData Test, IReadOnlyList<NetworkData> Networks)
{
    public static string Write(StudyResult result, CancellationToken cancellation)
    {
        IReadOnlyList<SeriesStyle> styles = SeriesOrder.Of(result);
        TrainingData data = new(
            result.RecordedEpochs,
            result.Networks[0].Shape.Widths.ToArray(),
            DecisionBoundariesFigure.LogitsInOrder,
            [result.FarSamples.Class0, result.FarSamples.Class1],
            TestData.Of(result.Data),
            [.. styles.Select((style, index) => NetworkData.Of(result.Networks[index], style, result, cancellation))]);
        return JsonSerializer.Serialize(data, TrainingJson.Default.TrainingData);
    }
}

/// <summary>The test samples for the script.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Rows">The rows of the samples that a panel draws.</param>
/// <param name="Labels">Their classes.</param>
/// <param name="Inputs">Their coordinates, as <see cref="SingleNumbers"/>.</param>
internal sealed record TestData(int Count, int[] Rows, int[] Labels, string Inputs)
{
    public static TestData Of(StudyData data)
    {
        int drawn = Math.Min(data.Test.Count, ClassPoints.MostInFigure);
        return new TestData(
            data.Test.Count,
            data.Split.Test[..drawn],
            Array.ConvertAll(data.Test.Y[..drawn], label => (int)label),
            SingleNumbers.Text([data.Test.X[..(2 * drawn)]]));
    }
}

/// <summary>How the data are serialised: by code that the compiler writes, as a native program cannot look at types.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(FiniteNumberConverter)])]
[JsonSerializable(typeof(TrainingData))]
internal sealed partial class TrainingJson : JsonSerializerContext;
