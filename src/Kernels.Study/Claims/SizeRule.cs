using System.Globalization;
using Kernels.Study.Statistics;
using Kernels.Study.Text;

namespace Kernels.Study.Claims;

/// <summary>The smallest network that is good enough against a size, which is a whole number.</summary>
/// <param name="Size">The size.</param>
/// <param name="IsMore">Whether the statement is that more is needed; else that no more is needed.</param>
/// <param name="Unit">What is counted, such as "hidden layer".</param>
public sealed record SizeRule(int Size, bool IsMore, string Unit) : Rule
{
    public override double Low => IsMore ? Size : double.NegativeInfinity;

    public override double High => IsMore ? double.PositiveInfinity : Size;

    public override string Text => string.Create(CultureInfo.InvariantCulture, $"{(IsMore ? "more than" : "at most")} {ListText.Count(Size, Unit)}");

    public override Verdict Judge(Interval interval) =>
        interval.IsAbove(Size) ? IsMore ? Verdict.Supported : Verdict.Reversed
        : interval.High <= Size ? IsMore ? Verdict.Reversed : Verdict.Supported
        : Verdict.Undecided;

    // The margin is one of error, by which a size is good enough; the test takes it into account.
    public override Rule Scaled(double factor) => this;

    /// <summary>Of the errors of networks of the smallest size: large ones speak against a small size.</summary>
    public override double Against(double value) => IsMore ? -value : value;
}
