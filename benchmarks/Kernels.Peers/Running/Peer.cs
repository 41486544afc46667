using System;
using System.Collections.Generic;
using System.Linq;

namespace Kernels.Peers.Running;

/// <summary>A program that does the same work.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Start">Starts it, or throws <see cref="PeerException"/> where it cannot be had on this machine.</param>
internal sealed record Peer(string Name, Func<PeerProcess> Start)
{
    /// <summary>What is done before it is measured and takes long, such as its build; that may fail, and <see cref="Start"/> then says why.</summary>
    public Action Prepare { get; init; } = () => { };

    /// <summary>What it is asked for.</summary>
    public IReadOnlyList<string> Works { get; init; } = Case.Works;

    /// <summary>The activations that it is asked for.</summary>
    public IReadOnlyList<string> Activations { get; init; } = Case.OfStudy;

    /// <summary>The precisions that it is asked for.</summary>
    public IReadOnlyList<string> Precisions { get; init; } = [Case.Double];

    /// <summary>Whether it says how much its outputs differ from those of Kernels, whose parameters it has been given.</summary>
    public bool IsGivenParameters { get; init; }

    /// <summary>The activations whose functions it says the errors of.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    public bool Has(Case measured) => Works.Contains(measured.Work) && Activations.Contains(measured.Activation) && Precisions.Contains(measured.Precision);
}
