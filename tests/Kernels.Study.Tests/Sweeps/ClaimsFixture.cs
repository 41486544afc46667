using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Testing;

namespace Kernels.Study.Tests.Sweeps;

/// <summary>The reference figures of <c>tests/Fixtures/claims</c>: a row a seed.</summary>
internal sealed class ClaimsFixture
{
    private readonly string[][] rows;

    private ClaimsFixture(string activation)
    {
        string file = $"claims/published-{activation}.csv";
        Columns = Fixture.Lines(file).First().Split(',')[1..];
        rows = Fixture.Rows(file);
    }

    /// <summary>The names of the measures.</summary>
    public IReadOnlyList<string> Columns { get; }

    public static ClaimsFixture Of(string activation) => new(activation);

    public string Text(int seed, string measure) => rows[seed][1 + Columns.ToList().IndexOf(measure)];

    /// <summary>How far a figure may be off.</summary>
    /// <remarks>Losses by 1e-9 of themselves, accuracies and dead units by nothing, others by a unit of the last digit written.</remarks>
    /// <param name="measure">The measure.</param>
    /// <param name="text">The reference figure as it is written, in six digits at least.</param>
    public static double Tolerance(string measure, string text)
    {
        if (measure.StartsWith("loss_", StringComparison.Ordinal))
            return 1e-9 * Fixture.Number(text);
        // The reference kept single precision, which may move the last digit written by one.
        int decimals = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return measure is "test" or "fresh" or "dead1" or "dead2" || decimals < 3 ? 0.0 : 1.001 * Math.Pow(10.0, -decimals);
    }
}
