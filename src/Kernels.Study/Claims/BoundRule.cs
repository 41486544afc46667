using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>A bound that a figure stays below or above.</summary>
/// <param name="Bound">The bound.</param>
/// <param name="IsLeast">Whether the figure is said to lie above it.</param>
/// <param name="Origin">The value from which the bound keeps its distance, when that is halved or doubled.</param>
public sealed record BoundRule(double Bound, bool IsLeast, double Origin = 0) : Rule
{
    public override double Low => IsLeast ? Bound : double.NegativeInfinity;

    public override double High => IsLeast ? double.PositiveInfinity : Bound;

    public override string Text => $"{(IsLeast ? "above" : "below")} {Shown(Bound)}";

    public override Verdict Judge(Interval interval) =>
        interval.IsWithin(Low, High) ? Verdict.Supported : interval.IsOutside(Low, High) ? Verdict.Reversed : Verdict.Undecided;

    public override Rule Scaled(double factor) => this with { Bound = Origin + factor * (Bound - Origin) };

    public override double Against(double value) => IsLeast ? -value : value;
}
