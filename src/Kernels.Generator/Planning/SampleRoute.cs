using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>
/// The way of one sample through a network of one output. A lane is a unit here, so that no lane is left empty; each sum is taken in the order
/// of a tile, so the bits are the same.
/// </summary>
/// <param name="Stored">
/// The layers that leave their outputs in memory, in order. Where none is in registers, the last one gives the pre-activation of the output: it is the
/// last layer, or the one before with the last layer joined to it.
/// </param>
/// <param name="InRegisters">
/// The last hidden layers, whose outputs stay in registers until the last layer's sum; none where they do not fit. What a layer stores, the
/// next one would wait for.
/// </param>
/// <param name="AreInlined">Whether the layers in registers are put into their caller: see <see cref="SampleLayer.IsInlined"/>.</param>
internal sealed record SampleRoute(EquatableArray<SampleLayer> Stored, EquatableArray<SampleLayer> InRegisters, bool AreInlined)
{
    /// <summary>The count of vectors of units that stay in registers from layer to layer; where a long activation follows, their sums run together.</summary>
    private const int VectorsAtOnce = 2;

    /// <summary>
    /// The count of vectors whose sums run together in memory: with their second halves eight sums, as many as hide the latency of a fused multiply-add.
    /// Each input that is spread over all lanes then serves four loads of weights.
    /// </summary>
    private const int VectorsAtOnceInMemory = 4;

    /// <summary>
    /// The most products of one group of units that are written out; beyond that the inputs are looped over. These are then so many that sums are
    /// taken in halves.
    /// </summary>
    private const int MostWrittenOut = 32;

    /// <summary>The most weights of layers that are put into their caller.</summary>
    private const int MostInlinedWeights = 128;

    /// <summary>
    /// Whether logistic units in registers are computed as if their arguments were near 0. It is asked once, at the end, whether they were; a
    /// sample far from it goes the way of a batch.
    /// </summary>
    public bool IsNearZero => InRegisters.Any(layer => layer.IsNearZero);

    public static SampleRoute Of(IReadOnlyList<LayerPlan> layers, NumberType number)
    {
        LayerPlan[] inRegisters = [.. LayersInRegisters(layers, number)];
        bool joinsLast = inRegisters.Length == 0 && layers.Count > 1 && JoinsNext(layers[layers.Count - 2], number);
        IEnumerable<LayerPlan> stored = layers.Take(layers.Count - inRegisters.Length - (inRegisters.Length > 0 || joinsLast ? 1 : 0));
        return new(
            new EquatableArray<SampleLayer>(stored.Select((layer, index) =>
                Layer(layer, number, isLooped: true, isNearZero: false, next: joinsLast && index == layers.Count - 2 ? layers[index + 1] : null))),
            new EquatableArray<SampleLayer>(inRegisters.Select((layer, index) => Layer(layer, number, isLooped: index == 0, IsLogistic(layer)))),
            AreInlined: inRegisters.Sum(Weights) <= MostInlinedWeights && inRegisters.All(layer => IsShort(layer) || IsLogistic(layer)));
    }

    /// <summary>
    /// The last hidden layer, where registers hold it, and those before it where the activations are logistic or of a few operations and learn nothing. A
    /// layer of one unit has its sum in parts.
    /// </summary>
    private static List<LayerPlan> LayersInRegisters(IReadOnlyList<LayerPlan> layers, NumberType number)
    {
        List<LayerPlan> found = [];
        foreach (LayerPlan layer in layers.Take(layers.Count - 1).Reverse())
        {
            bool fits = layer.Width > 1 && layer.Width <= VectorsAtOnce * number.Lanes;
            bool joins = found.Count == 0 || (IsPlain(layer) && IsPlain(found[0]) && found.Append(layer).Sum(Weights) <= MostInlinedWeights);
            if (!fits || !joins)
                break;
            found.Insert(0, layer);
        }
        return found;
    }

    /// <summary>
    /// Whether the last layer adds its inputs while this one computes them: they fill whole vectors and a short activation gives them. By itself the last
    /// layer would wait for one addition after the other.
    /// </summary>
    private static bool JoinsNext(LayerPlan layer, NumberType number) => layer.Width % number.Lanes == 0 && IsShort(layer);

    /// <param name="layer">The layer.</param>
    /// <param name="number">The type of its numbers.</param>
    /// <param name="isLooped">Whether its inputs may be looped over: they are in memory, not in registers.</param>
    /// <param name="isNearZero">Whether its activation is taken as if near 0.</param>
    /// <param name="next">The last layer, where it is joined to this one.</param>
    private static SampleLayer Layer(LayerPlan layer, NumberType number, bool isLooped, bool isNearZero, LayerPlan? next = null)
    {
        int vectors = IsShort(layer) ? VectorsAtOnceInMemory : VectorsAtOnce;
        IEnumerable<UnitGroup> groups = layer.Width == 1 ? [] : UnitGroup.Split(layer.Width, vectors * number.Lanes);
        return new(
            layer,
            new EquatableArray<SampleGroup>(groups.Select(units => Group(layer, units, number, isLooped))),
            isNearZero,
            IsInlined: Weights(layer) <= MostInlinedWeights && IsShort(layer),
            next);
    }

    /// <summary>Units in vectors; of the last one some lanes may be of no unit and of no use.</summary>
    private static SampleGroup Group(LayerPlan layer, UnitGroup units, NumberType number, bool isLooped)
    {
        int vectors = number.Vectors(units.Count);
        return new(units, vectors, isLooped && layer.FanIn * vectors > MostWrittenOut);
    }

    private static int Weights(LayerPlan layer) => layer.FanIn * layer.Width;

    private static bool IsLogistic(LayerPlan layer) => layer.Activation is { IsLogistic: true };

    private static bool IsShort(LayerPlan layer) => layer.Activation is null or { IsInlined: true };

    private static bool IsPlain(LayerPlan layer) => IsLogistic(layer) || (layer.Activation!.IsInlined && layer.Learned.Count == 0);
}

/// <summary>One layer on the way of one sample.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Groups">The units in vectors, in the groups that are summed together; none for a layer of one unit, which has its sum in parts.</param>
/// <param name="IsNearZero">Whether its activation is computed as if near 0.</param>
/// <param name="IsInlined">
/// Whether the layer is put into its caller: with so little to do, each call would show. Layers with another function than the logistic one near
/// 0 keep a method of their own, in which the compiler still inlines that function.
/// </param>
/// <param name="Next">The last layer, where it is joined to this one: it adds the outputs as they come. Null elsewhere.</param>
internal sealed record SampleLayer(LayerPlan Layer, EquatableArray<SampleGroup> Groups, bool IsNearZero, bool IsInlined, LayerPlan? Next = null);

/// <summary>Units of a layer whose sums for one sample are taken together.</summary>
/// <param name="Units">The units.</param>
/// <param name="Vectors">The count of vectors that they fill.</param>
/// <param name="IsLooped">Whether the inputs are looped over, not written out.</param>
internal sealed record SampleGroup(UnitGroup Units, int Vectors, bool IsLooped);
