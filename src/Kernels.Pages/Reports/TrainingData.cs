using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using Kernels.Charts.Drawing;
using Kernels.Pages.Figures;
using Kernels.Study;
using Kernels.Study.Documents;

namespace Kernels.Pages.Reports;

/// <summary>
/// What the script of the page draws a training from, as JSON: the parameters at each recorded epoch with what was measured of them, and the
/// samples. Formulas are those of the generator.
/// </summary>
internal static class TrainingData
{
    public static string Write(StudyResult result, CancellationToken cancellation)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteIntegers("epochs", [.. result.RecordedEpochs]);
            json.WriteIntegers("widths", result.Networks[0].Shape.Widths);
            json.WriteDoubles("levels", DecisionBoundariesFigure.LogitsInOrder);
            json.WriteStartArray("far");
            json.WriteDoublesValue(result.FarSamples.Class0);
            json.WriteDoublesValue(result.FarSamples.Class1);
            json.WriteEndArray();
            WriteTestSamples(json, result.Data);
            json.WriteStartArray("networks");
            IReadOnlyList<SeriesStyle> styles = SeriesOrder.Of(result);
            for (int index = 0; index < styles.Count; index++)
            {
                (NetworkResult network, SeriesStyle style) = (result.Networks[index], styles[index]);
                json.WriteStartObject();
                json.WriteString("name", network.Network.Name);
                json.WriteString("displayName", network.Network.DisplayName);
                json.WriteString("colour", style.Colour);
                json.WriteString("line", style.Line);
                json.WriteString("marker", style.Marker);
                WriteNetwork(json, network, result, cancellation);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteTestSamples(Utf8JsonWriter json, StudyData data)
    {
        // No panel draws more of them.
        int count = Math.Min(data.Test.Y.Length, ClassPoints.MostInFigure);
        json.WriteStartObject("test");
        json.WriteNumber("count", data.Test.Y.Length);
        json.WriteIntegers("rows", data.Split.Test.AsSpan(0, count));
        json.WriteIntegers("labels", Array.ConvertAll(data.Test.Y[..count], label => (int)label));
        json.WriteString("inputs", SingleNumbers.Text([data.Test.X[..(2 * count)]]));
        json.WriteEndObject();
    }

    private static void WriteNetwork(Utf8JsonWriter json, NetworkResult result, StudyResult study, CancellationToken cancellation)
    {
        IMlp<double> network = result.Network.Create();
        List<double> losses = [];
        List<double> accuracies = [];
        List<double> spreads = [];
        for (int index = 0; index < study.RecordedEpochs.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            result.RecordedParameters[index].CopyTo(network.Parameters);
            losses.Add(LossAt(result, study.RecordedEpochs[index]));
            accuracies.Add(result.StoppedAtEpoch <= study.RecordedEpochs[index]
                ? double.NaN
                : Measures.Accuracy(Measures.Probabilities(network, study.Data.Test), study.Data.Test.Y));
            spreads.AddRange(Measures.HiddenSpread(network, study.Data.Test));
        }

        json.WriteString("formula", network.Activations[0].Code);
        json.WriteStartArray("learned");
        foreach (LearnedParameter learned in result.Shape.ActivationParameters(layer: 1))
            json.WriteStringValue(learned.Name);
        json.WriteEndArray();
        json.WriteDoubles("losses", [.. losses]);
        json.WriteDoubles("accuracies", [.. accuracies]);
        json.WriteDoubles("spreads", [.. spreads]);
        json.WriteString("parameters", SingleNumbers.Text(result.RecordedParameters));
    }

    // There is none before the first epoch and after the last finite one.
    private static double LossAt(NetworkResult network, int epoch) =>
        epoch > 0 && epoch <= network.LossHistory.Length ? network.LossHistory[epoch - 1] : double.NaN;
}
