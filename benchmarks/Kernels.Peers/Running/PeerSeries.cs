using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Peers.Results;

namespace Kernels.Peers.Running;

/// <summary>A program and what has been measured of it, or why it is missing.</summary>
internal sealed class PeerSeries(Peer peer) : IDisposable
{
    private const double LeastAccuracy = 0.8;
    private const double MostDifference = 1e-14;
    private const double MostSingleDifference = 5e-6;
    private readonly Dictionary<Case, List<double>> rounds = Case.All.Where(peer.Has).ToDictionary(measured => measured, _ => new List<double>());
    private readonly Dictionary<string, double> errors = [];
    private PeerProcess? process;

    public string Name => peer.Name;

    public string? Version => process?.Version;

    /// <summary>Why there are no measurements, or null.</summary>
    public string? Missing { get; private set; }

    /// <summary>Nanoseconds of each round.</summary>
    public IReadOnlyDictionary<Case, List<double>> Rounds => rounds;

    /// <summary>By function and precision, such as <c>tanh double</c>, the largest error seen, in ulp.</summary>
    public IReadOnlyDictionary<string, double> Errors => errors;

    /// <summary>Starts the program, sees that each of its networks learns and computes what Kernels does, and asks for the errors of its functions.</summary>
    public void Start() => Attempt(() =>
    {
        process = peer.Start();
        foreach ((string activation, string precision) in rounds.Keys.Select(measured => (measured.Activation, measured.Precision)).Distinct())
        {
            if (peer.IsGivenParameters)
                RequireTheSameOutputs(activation, precision);
            if (peer.Works.Contains(Case.Training))
                RequireThatItLearns(activation, precision);
        }
        foreach (string precision in Case.Precisions)
            foreach (string function in peer.Functions)
                errors[$"{function} {precision}"] = Significant.Round(process.Ask($"error {function} {precision}"));
    });

    private void RequireThatItLearns(string activation, string precision)
    {
        double accuracy = process!.Ask($"accuracy {activation} {precision}");
        if (!(accuracy >= LeastAccuracy))
            throw new PeerException(FormattableString.Invariant($"after training with {activation} in {precision} its accuracy is {accuracy}, below {LeastAccuracy}"));
    }

    private void RequireTheSameOutputs(string activation, string precision)
    {
        double difference = process!.Ask($"difference {activation} {precision}");
        double most = precision == Case.Double ? MostDifference : MostSingleDifference;
        if (!(difference <= most))
            throw new PeerException(FormattableString.Invariant($"with {activation} in {precision} its outputs differ from those of Kernels by {difference}, more than {most}"));
    }

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

    /// <summary>Does what takes long and is not measured, such as a build.</summary>
    public void Prepare() => peer.Prepare();

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
