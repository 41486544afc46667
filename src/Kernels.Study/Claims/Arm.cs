using System;
using System.Globalization;
using System.Linq;

namespace Kernels.Study.Claims;

/// <summary>The networks that one side of a comparison is measured on, one for each seed.</summary>
/// <param name="Activation">The name of the network, such as <c>relu</c>.</param>
public sealed record Arm(string Activation)
{
    public static Arm Sigmoid { get; } = new("sigmoid");

    public static Arm Relu { get; } = new("relu");

    /// <summary>The network with some hidden layers of 8 units.</summary>
    public Arm OfDepth(int layers) => this with { Shape = new StudyShape($"2-{string.Concat(Enumerable.Repeat("8-", layers))}1") };

    /// <summary>The network with two hidden layers of some width.</summary>
    public Arm OfWidth(int units) => this with { Shape = new StudyShape(string.Create(CultureInfo.InvariantCulture, $"2-{units}-{units}-1")) };

    /// <summary>The scale of the initial weights; null for the activation's usual one.</summary>
    public InitialScale? Scale { get; init; }

    public StudyShape Shape { get; init; } = StudyShape.Published;

    public int Epochs { get; init; } = StudyOptions.Published.Epochs;

    /// <summary>The network as the study has it.</summary>
    /// <exception cref="InvalidOperationException">There is no network of this name.</exception>
    public StudyNetwork Network => NetworkCatalog.Find(Activation)
        ?? throw new InvalidOperationException($"The activation is {Activation}, but must be one of the catalog.");

    /// <summary>Its name in prose.</summary>
    public string Label =>
        Scale is not null ? $"{Network.DisplayName} from {(Scale == InitialScale.He ? "He" : "Xavier")} weights"
        : Shape != StudyShape.Published ? $"{Network.DisplayName} {Shape.Text}" : Network.DisplayName;
}
