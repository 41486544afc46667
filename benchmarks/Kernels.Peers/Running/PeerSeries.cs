using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Peers.Results;

namespace Kernels.Peers.Running;

/// <summary>A program and what has been measured of it, or why it is missing.</summary>
internal sealed class PeerSeries(Peer peer) : IDisposable
{
    private const double LeastAccuracy = 0.8;
    private readonly Dictionary<Case, List<double>> rounds = Case.All.Where(peer.Has).ToDictionary(measured => measured, _ => new List<double>());
    private PeerProcess? process;

    public string Name => peer.Name;

    public string? Version => process?.Version;

    /// <summary>Why there are no measurements, or null.</summary>
    public string? Missing { get; private set; }

    /// <summary>Nanoseconds of each round.</summary>
    public IReadOnlyDictionary<Case, List<double>> Rounds => rounds;

    /// <summary>Starts the program and sees that each of its networks learns.</summary>
    public void Start() => Attempt(() =>
    {
        process = peer.Start();
        foreach ((string activation, string precision) in rounds.Keys.Select(measured => (measured.Activation, measured.Precision)).Distinct())
        {
            double accuracy = process.Ask($"accuracy {activation} {precision}");
            if (!(accuracy >= LeastAccuracy))
                throw new PeerException(FormattableString.Invariant($"after training with {activation} in {precision} its accuracy is {accuracy}, below {LeastAccuracy}"));
        }
    });

    /// <summary>Takes one measurement, if the program has the case.</summary>
    public void Measure(Case measured)
    {
        if (rounds.TryGetValue(measured, out List<double>? figures))
            Attempt(() => figures.Add(process!.Ask(measured.ToString())));
    }

    /// <summary>The most multiply-adds a nanosecond that the program reaches, or null if it does not measure that.</summary>
    public double? Peak(string precision)
    {
        double? peak = null;
        if (Name.StartsWith(ProgramResult.Cpp, StringComparison.Ordinal))
            Attempt(() => peak = process!.Ask($"peak {precision}"));
        return peak;
    }

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
