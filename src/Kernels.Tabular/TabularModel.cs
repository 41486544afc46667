using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using Kernels.OnDemand;
using Kernels.Serialization;

namespace Kernels.Tabular;

/// <summary>A trained network with the columns that it was trained on: rows of a table in, predictions out.</summary>
public sealed class TabularModel
{
    private const string Key = "table";

    internal TabularModel(TabularColumns columns, IMlp<double> network) => (Columns, Network) = (columns, network);

    /// <summary>The columns and their scales.</summary>
    public TabularColumns Columns { get; }

    /// <summary>The network, of scaled features.</summary>
    public IMlp<double> Network { get; }

    /// <summary>Predicts from rows of numbers.</summary>
    /// <param name="features">The features as they stand in a table, [rows, features] row-major.</param>
    /// <returns>[rows, outputs]: of a number its value; of two classes the probability of the second; of more the probability of each.</returns>
    /// <exception cref="ArgumentException">The numbers are no whole number of rows.</exception>
    public double[] Predict(ReadOnlySpan<double> features)
    {
        int count = Columns.Features.Count;
        if (features.Length % count != 0)
            throw new ArgumentException($"features has {features.Length} numbers; a multiple of {count} is needed.", nameof(features));
        double[] outputs = new double[features.Length / count * Columns.OutputCount];
        if (outputs.Length > 0)
            Network.Forward(Columns.Scale(features), outputs);
        if (Columns.IsRegression)
            for (int index = 0; index < outputs.Length; index++)
                outputs[index] = Columns.TargetMean + Columns.TargetScale * outputs[index];
        return outputs;
    }

    /// <summary>The probability of each class from the outputs of one row.</summary>
    /// <param name="outputs">The outputs of a row, as <see cref="Predict"/> gives them.</param>
    public double[] Probabilities(ReadOnlySpan<double> outputs) => Columns.Classes.Count == 2 ? [1 - outputs[0], outputs[0]] : outputs.ToArray();

    /// <summary>Compares the model's predictions with the classes of rows.</summary>
    /// <param name="features">The features as they stand in a table, [rows, features] row-major.</param>
    /// <param name="labels">The class of each row.</param>
    public ClassScores Score(ReadOnlySpan<double> features, ReadOnlySpan<int> labels)
    {
        double[] probabilities = [.. Predict(features).Chunk(Columns.OutputCount).SelectMany(outputs => Probabilities(outputs))];
        return new ClassScores(labels, probabilities, Columns.Classes.Count);
    }

    /// <summary>Saves the model: safetensors, or npz where the path ends in .npz.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        Dictionary<string, string> metadata = new() { [Key] = Columns.ToJson() };
        if (Path.GetExtension(path).Equals(".npz", StringComparison.OrdinalIgnoreCase))
            Npz.Save(path, Network, metadata);
        else
            Safetensors.Save(path, Network, metadata);
    }

    /// <summary>Loads a model; formula and shape come from the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Ends the compilation of its network early.</param>
    /// <exception cref="InvalidDataException">The file holds no network, or one without a table's columns.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    [RequiresUnreferencedCode("Compiles the network.")]
    [RequiresDynamicCode("Compiles the network.")]
    public static TabularModel Load(string path, CancellationToken cancellation = default)
    {
        SavedMlp<double> saved = MlpFile.Load<double>(path, cancellation);
        TabularColumns columns = saved.Description.Metadata.TryGetValue(Key, out string? text)
            ? TabularColumns.FromJson(text)
            : throw new InvalidDataException("The file holds a network but does not say which columns of a table it takes.");
        int[] ends = [columns.Features.Count, columns.OutputCount];
        return ends.SequenceEqual([saved.Description.Widths[0], saved.Description.Widths[^1]]) && columns.Output == saved.Network.Output
            ? new TabularModel(columns, saved.Network)
            : throw new InvalidDataException("The columns that the file describes are not those of its network.");
    }
}
