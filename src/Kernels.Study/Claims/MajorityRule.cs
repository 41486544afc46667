using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>Most seeds: the interval of a share against one half. There is no margin to halve or double.</summary>
public sealed record MajorityRule : Rule
{
    private const double Half = 0.5;

    public override double Low => Half;

    public override double High => double.PositiveInfinity;

    public override string Text => "more than half of the seeds";

    public override Verdict Judge(Interval interval) =>
        interval.IsAbove(Half) ? Verdict.Supported : interval.IsBelow(Half) ? Verdict.Reversed : Verdict.Undecided;

    public override Rule Scaled(double factor) => this;

    public override double Against(double value) => -value;
}
