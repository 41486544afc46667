using System;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>A printed number, with the band that counts as the same.</summary>
/// <param name="Number">The number.</param>
/// <param name="HalfWidth">How far from it a figure may lie.</param>
/// <param name="IsRange">Whether the sources name the band itself, not a number in its middle.</param>
public sealed record BandRule(double Number, double HalfWidth, bool IsRange = false) : Rule
{
    public override double Low => Number - HalfWidth;

    public override double High => Number + HalfWidth;

    public override string Text => $"from {Shown(Low)} to {Shown(High)}";

    public override Verdict Judge(Interval interval)
    {
        if (interval.IsWithin(Low, High))
            return IsRange ? Verdict.Supported : Verdict.Reproduced;
        if (interval.IsOutside(Low, High))
            return IsRange ? Verdict.Reversed : Verdict.NotReproduced;
        return Verdict.Undecided;
    }

    public override Rule Scaled(double factor) => this with { HalfWidth = factor * HalfWidth };

    public override double Against(double value) => Math.Abs(value - Number);
}
