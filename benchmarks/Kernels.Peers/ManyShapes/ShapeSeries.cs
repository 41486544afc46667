using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Peers.Results;
using Kernels.Peers.Running;

namespace Kernels.Peers.ManyShapes;

/// <summary>A program that is asked for networks of many shapes, and what it answered.</summary>
/// <param name="name">Its name.</param>
/// <param name="prepare">What is done before and takes long, such as its build.</param>
/// <param name="start">Starts it.</param>
internal sealed class ShapeSeries(string name, Action prepare, Func<PeerProcess> start) : IDisposable
{
    private readonly Dictionary<ShapeCase, List<double>> rounds = [];
    private PeerProcess? process;

    public string Name => name;

    public string? Version => process?.Version;

    /// <summary>Why there are no measurements, or null.</summary>
    public string? Missing { get; private set; }

    public void Prepare() => Attempt(prepare);

    public void Start() => Attempt(() => process = start());

    /// <summary>The mean output of a network, or null where the program is missing.</summary>
    public double? Mean(string network)
    {
        double? mean = null;
        Attempt(() => mean = process!.Ask($"mean {network}"));
        return mean;
    }

    /// <summary>Leaves the program out.</summary>
    public void Refuse(string reason) => Attempt(() => throw new PeerException(reason));

    /// <summary>Takes one measurement.</summary>
    public void Measure(ShapeCase shape) => Attempt(() =>
    {
        if (!rounds.TryGetValue(shape, out List<double>? figures))
            rounds[shape] = figures = [];
        figures.Add(process!.Ask(shape.ToString()));
    });

    /// <summary>Medians, and medians of the ratios within each round.</summary>
    public ShapeProgram Result(ShapeSeries own) => Missing is not null
        ? new ShapeProgram(name, Version: null, Missing, new Dictionary<string, Figure>())
        : new ShapeProgram(name, Version, Missing: null, rounds.ToDictionary(
            pair => pair.Key.ToString(),
            pair => new Figure(Median.Of(pair.Value), Median.OfRatios(pair.Value, own.rounds[pair.Key]))));

    public void Dispose() => process?.Dispose();

    private void Attempt(Action step)
    {
        if (Missing is not null)
            return;
        try
        {
            step();
        }
        catch (PeerException exception)
        {
            Missing = exception.Message;
        }
    }
}
