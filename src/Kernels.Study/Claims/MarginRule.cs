using System;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>A over B by a margin, or no difference between them beyond it.</summary>
/// <param name="Margin">The least difference that matters.</param>
/// <param name="ClaimsEquality">Whether the statement is that there is no difference.</param>
public sealed record MarginRule(double Margin, bool ClaimsEquality = false) : Rule
{
    public override double Low => -Margin;

    public override double High => Margin;

    public override string Text => ClaimsEquality ? $"no difference beyond {Shown(Margin)}" : $"a difference of more than {Shown(Margin)}";

    public override Verdict Judge(Interval interval)
    {
        if (interval.IsWithin(-Margin, Margin))
            return ClaimsEquality ? Verdict.Supported : Verdict.NoPracticalDifference;
        if (interval.IsAbove(Margin))
            return ClaimsEquality ? Verdict.Reversed : Verdict.Supported;
        return interval.IsBelow(-Margin) ? Verdict.Reversed : Verdict.Undecided;
    }

    public override Rule Scaled(double factor) => this with { Margin = factor * Margin };

    public override double Against(double value) => ClaimsEquality ? Math.Abs(value) : -value;
}
