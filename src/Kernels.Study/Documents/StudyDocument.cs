using System;
using System.Buffers;
using System.Text.Json;
using System.Threading;
using Kernels.Study.Digests;
using Kernels.Study.Provenance;
using Kernels.Study.Settings;

namespace Kernels.Study.Documents;

/// <summary>
/// The results of a run as one JSON document. Its keys, and their order, are those of the original. It holds nothing that differs between two runs of
/// the same options.
/// </summary>
public static class StudyDocument
{
    public const string FileName = "study.json";

    /// <summary>The document in UTF-8, ending with a line feed.</summary>
    /// <param name="result">The results.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public static byte[] Write(StudyResult result, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        CancellableBuffer buffer = new(cancellation);
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n" }))
            Write(json, result);
        buffer.Write("\n"u8);
        return buffer.ToArray();
    }

    // Plain calls start sooner than a serializer, which looks at types first.
    private static void Write(Utf8JsonWriter json, StudyResult result)
    {
        json.WriteStartObject();
        json.WriteStartObject("made_with");
        json.WriteString(ProductInfo.Name, ProductInfo.Version);
        json.WriteEndObject();
        WriteSettings(json, result.Options);
        json.WriteString("parameter_order", ParameterOrder.Describe(result.Networks));
        json.WriteStartArray("first_two_epoch_orders");
        foreach (int[] order in result.FirstOrders)
            json.WriteIntegers(order);
        json.WriteEndArray();
        WriteClasses(json, "far_samples", result.FarSamples.Class0, result.FarSamples.Class1);
        json.WriteStartObject("networks");
        foreach (NetworkResult network in result.Networks)
            WriteNetwork(json, network);
        json.WriteEndObject();
        DatasetSection.Write(json, result.Data);
        json.WriteString("digest", StudyDigest.Of(result).ToString());
        json.WriteEndObject();
    }

    /// <summary>Each setting under the key that the table gives it.</summary>
    private static void WriteSettings(Utf8JsonWriter json, StudyOptions options)
    {
        json.WriteStartObject("config");
        foreach (StudySetting setting in StudySettings.InDocumentOrder)
        {
            if (!setting.IsTold(options))
                continue;
            json.WritePropertyName(setting.Key);
            if (setting.IsText)
                json.WriteStringValue(setting.Text(options));
            else
                json.WriteRawValue(setting.Text(options));
        }
        json.WriteEndObject();
    }

    private static void WriteNetwork(Utf8JsonWriter json, NetworkResult network)
    {
        json.WriteStartObject(network.Network.Name);
        json.WriteNumbers("initial_parameters", network.InitialParameters);
        json.WriteStartObject("gradient_of_first_batch_unshuffled");
        json.WriteFinite("loss", network.FirstBatch.Loss);
        json.WriteNumbers("gradient", network.FirstBatch.Gradient);
        json.WriteEndObject();
        json.WriteNumbers("final_parameters", network.FinalParameters);
        json.WriteFinite("train_accuracy", network.TrainAccuracy);
        json.WriteFinite("test_accuracy", network.TestAccuracy);
        json.WriteNumbers("test_probabilities", network.TestProbabilities);
        json.WriteNumbers("hidden_std", network.HiddenSpread);
        WriteClasses(json, "signal_trace", network.SignalTraces.Class0, network.SignalTraces.Class1);
        json.WriteNumbers("loss_history", network.LossHistory);
        json.WriteEndObject();
    }

    private static void WriteClasses(Utf8JsonWriter json, string key, double[]? class0, double[]? class1)
    {
        json.WriteStartObject(key);
        json.WriteNumbers("class0", class0);
        json.WriteNumbers("class1", class1);
        json.WriteEndObject();
    }
}
