using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>All decisions on a network: offsets and buffers, the size of a tile, the steps through it, and the route of one sample.</summary>
/// <param name="Type">The user's partial type.</param>
/// <param name="Layers">The layers, first hidden layer to output.</param>
/// <param name="OutputKind">The kind of output.</param>
/// <param name="Number">The type of all numbers.</param>
/// <param name="ParameterCount">The length of the flat parameter array.</param>
/// <param name="TileSamples">The number of samples that pass through all layers together.</param>
/// <param name="Targets">Scratch offset of the targets of a tile.</param>
/// <param name="ScratchLength">The count of numbers in the buffers of a tile.</param>
/// <param name="Narrow">The loops over a tile in vectors of 256 bits.</param>
/// <param name="Wide">The same in vectors of 512 bits.</param>
/// <param name="OneSample">The way of one sample; null where a network has several outputs.</param>
internal sealed record MlpPlan(
    TypeSpec Type,
    EquatableArray<LayerPlan> Layers,
    NetworkOutput OutputKind,
    NumberType Number,
    int ParameterCount,
    int TileSamples,
    int Targets,
    int ScratchLength,
    TilePlan Narrow,
    TilePlan Wide,
    SampleRoute? OneSample)
{
    /// <summary>The number of samples that lie side by side in one vector of 256 bits.</summary>
    public int Lanes => Number.Lanes;

    /// <summary>The number of samples in a block: two such vectors.</summary>
    public int BlockSamples => Number.BlockSamples;

    /// <summary>The number of features of a sample.</summary>
    public int Inputs => Layers[0].FanIn;

    /// <summary>The number of outputs of a sample.</summary>
    public int Outputs => OutputLayer.Width;

    /// <summary>The last layer.</summary>
    public LayerPlan OutputLayer => Layers[Layers.Count - 1];

    /// <summary>The layers that an activation follows.</summary>
    public IEnumerable<LayerPlan> HiddenLayers => Layers.Take(Layers.Count - 1);

    /// <summary>The activations, each once.</summary>
    public IEnumerable<ActivationPlan> Activations => HiddenLayers.Select(layer => layer.Activation!).Distinct();

    /// <summary>Whether a forward pass does more where a backward pass follows.</summary>
    public bool StoresSlopes => Layers.Any(layer => layer.StoresSlopes);

    /// <summary>Whether a forward pass is told to store what only a backward pass or a look inside reads.</summary>
    public bool StoresByChoice => Narrow.Forward.Any(step => step.StoresByChoice);

    /// <summary>Whether a layer with this activation leaves its outputs in memory on the way of one sample.</summary>
    public bool IsStoredByOneSample(ActivationPlan activation) => OneSample?.Stored.Any(step => step.Layer.Activation == activation) ?? false;

    public static MlpPlan Of(MlpSpec spec) => new MlpPlanner(spec).Plan();
}
