using System;

namespace Kernels.Study.Claims;

/// <summary>The networks that one side of a comparison is measured on, one for each seed.</summary>
/// <param name="Activation">The name of the network, such as <c>relu</c>.</param>
public sealed record Arm(string Activation)
{
    public static Arm Sigmoid { get; } = new("sigmoid");

    public static Arm Relu { get; } = new("relu");

    /// <summary>The scale of the initial weights; null for the activation's usual one.</summary>
    public InitialScale? Scale { get; init; }

    public int Epochs { get; init; } = StudyOptions.Published.Epochs;

    /// <summary>The network as the study has it.</summary>
    /// <exception cref="InvalidOperationException">There is no network of this name.</exception>
    public StudyNetwork Network => NetworkCatalog.Find(Activation)
        ?? throw new InvalidOperationException($"The activation is {Activation}, but must be one of the catalog.");

    /// <summary>Its name in prose.</summary>
    public string Label => Scale is null ? Network.DisplayName : $"{Network.DisplayName} from {(Scale == InitialScale.He ? "He" : "Xavier")} weights";
}
