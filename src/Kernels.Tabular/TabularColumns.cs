using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kernels.Tabular;

/// <summary>The columns of a table that a model knows, and how their numbers are scaled: what stands beside the network in its file.</summary>
/// <param name="Features">The names of the columns that are the inputs, in their order.</param>
/// <param name="Means">The mean of each feature in the rows that trained.</param>
/// <param name="Scales">The standard deviation of each; 1 for a constant column.</param>
/// <param name="Target">The name of the column that is predicted.</param>
/// <param name="Classes">The names of its classes, in the order of their numbers; empty where it is a number.</param>
/// <param name="TargetMean">The mean of the target, where it is a number; else 0.</param>
/// <param name="TargetScale">Its standard deviation, where it is a number; else 1.</param>
public sealed record TabularColumns(
    IReadOnlyList<string> Features,
    IReadOnlyList<double> Means,
    IReadOnlyList<double> Scales,
    string Target,
    IReadOnlyList<string> Classes,
    double TargetMean,
    double TargetScale)
{
    /// <summary>Whether the target is a number.</summary>
    [JsonIgnore]
    public bool IsRegression => Classes.Count == 0;

    /// <summary>The number of outputs of a network for them: of two classes one probability, of more one each.</summary>
    [JsonIgnore]
    public int OutputCount => Classes.Count > 2 ? Classes.Count : 1;

    /// <summary>What the last layer of a network for them gives.</summary>
    [JsonIgnore]
    public OutputKind Output => Classes.Count switch { 0 => OutputKind.Identity, 2 => OutputKind.Sigmoid, _ => OutputKind.Softmax };

    /// <summary>(x - mean) / scale of every feature, as <see cref="Data.StandardScaler"/> has it.</summary>
    /// <param name="features">[rows, features] row-major.</param>
    internal double[] Scale(ReadOnlySpan<double> features)
    {
        double[] scaled = new double[features.Length];
        for (int index = 0; index < scaled.Length; index++)
            scaled[index] = (features[index] - Means[index % Means.Count]) / Scales[index % Scales.Count];
        return scaled;
    }

    internal string ToJson() => JsonSerializer.Serialize(this, TabularJson.Default.TabularColumns);

    /// <summary>Reads what <see cref="ToJson"/> wrote, or what someone else made of it.</summary>
    /// <exception cref="InvalidDataException">It is no description of columns, or one that cannot be.</exception>
    internal static TabularColumns FromJson(string text)
    {
        try
        {
            TabularColumns columns = JsonSerializer.Deserialize(text, TabularJson.Default.TabularColumns) ?? throw new JsonException();
            return columns.CanBe() ? columns : throw new InvalidDataException("The columns that the file describes cannot be: names or scales are missing.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The columns that the file describes cannot be read.", exception);
        }
    }

    private bool CanBe() =>
        Features is { Count: > 0 } && Means?.Count == Features.Count && Scales?.Count == Features.Count && Classes is not null && Classes.Count != 1
        && !string.IsNullOrEmpty(Target) && Features.Concat(Classes).All(name => name is not null)
        && Means.Append(TargetMean).All(double.IsFinite) && Scales.Append(TargetScale).All(scale => double.IsFinite(scale) && scale > 0);
}

[JsonSerializable(typeof(TabularColumns))]
[JsonSourceGenerationOptions(RespectRequiredConstructorParameters = true)]
internal sealed partial class TabularJson : JsonSerializerContext;
