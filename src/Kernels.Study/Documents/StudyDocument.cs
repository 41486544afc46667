using System;
using System.Buffers;
using System.Text.Json;
using System.Threading;
using Kernels.Study.Digests;
using Kernels.Study.Provenance;
using Kernels.Study.Settings;

namespace Kernels.Study.Documents;

/// <summary>The results of a run as one JSON document. It holds nothing that differs between two runs of the same options.</summary>
public static class StudyDocument
{
    public const string FileName = "study.json";

    /// <summary>The document in UTF-8, ending with a line feed.</summary>
    /// <param name="result">The results.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="OperationCanceledException">The writing was cancelled.</exception>
    public static byte[] Write(StudyResult result, CancellationToken cancellation = default)
    {
        CancellableBuffer buffer = new(cancellation);
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true, IndentSize = 1, NewLine = "\n" }))
            WriteDocument(json, result);
        buffer.Write("\n"u8);
        return buffer.ToArray();
    }

    private static void WriteDocument(Utf8JsonWriter json, StudyResult result)
    {
        json.WriteStartObject();
        json.WriteStartObject("made_with");
        json.WriteString(ProductInfo.Name, ProductInfo.Version);
        json.WriteEndObject();
        WriteConfiguration(json, result.Options);
        json.WriteString("parameter_order", ParameterOrder.Describe(result.Networks));

        json.WriteStartArray("first_two_epoch_orders");
        foreach (int[] order in result.FirstOrders)
            json.WriteIntegersValue(order);
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

    private static void WriteConfiguration(Utf8JsonWriter json, StudyOptions options)
    {
        json.WriteStartObject("config");
        foreach (StudySetting setting in StudySettings.InDocumentOrder)
        {
            json.WritePropertyName(setting.Key);
            if (setting.Choices.Count > 0)
                json.WriteStringValue(setting.Text(options));
            else
                json.WriteRawValue(setting.Text(options));
        }
        json.WriteEndObject();
    }

    private static void WriteNetwork(Utf8JsonWriter json, NetworkResult network)
    {
        json.WriteStartObject(network.Network.Name);
        json.WriteDoubles("initial_parameters", network.InitialParameters);
        json.WriteStartObject("gradient_of_first_batch_unshuffled");
        json.WriteDouble("loss", network.FirstBatch.Loss);
        json.WriteDoubles("gradient", network.FirstBatch.Gradient);
        json.WriteEndObject();
        json.WriteDoubles("final_parameters", network.FinalParameters);
        json.WriteDouble("train_accuracy", network.TrainAccuracy);
        json.WriteDouble("test_accuracy", network.TestAccuracy);
        json.WriteDoubles("test_probabilities", network.TestProbabilities);
        json.WriteDoubles("hidden_std", network.HiddenSpread);
        WriteClasses(json, "signal_trace", network.SignalTraces.Class0, network.SignalTraces.Class1);
        json.WriteDoubles("loss_history", network.LossHistory);
        json.WriteEndObject();
    }

    private static void WriteClasses(Utf8JsonWriter json, string name, double[]? class0, double[]? class1)
    {
        json.WriteStartObject(name);
        json.WriteDoubles("class0", class0);
        json.WriteDoubles("class1", class1);
        json.WriteEndObject();
    }
}
