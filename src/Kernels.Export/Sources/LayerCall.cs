using System.Collections.Generic;
using Kernels.Export.Networks;

namespace Kernels.Export.Sources;

/// <summary>A layer as a file names its parts.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Function">The function that is applied to each pre-activation; null where there is none.</param>
internal sealed record LayerCall(TrainedLayer Layer, int Number, string? Function)
{
    public string Weights => $"weights{Number}";

    public string Biases => $"biases{Number}";

    /// <summary>The arguments behind the pre-activation: what the activation learned.</summary>
    public string Learned(SourceLanguage language)
    {
        List<string> texts = [];
        foreach (double value in Layer.Learned)
            texts.Add($", {language.Literal(value)}");
        return string.Concat(texts);
    }
}
