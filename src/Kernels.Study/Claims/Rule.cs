using System;
using System.Globalization;
using Kernels.Study.Statistics;

namespace Kernels.Study.Claims;

/// <summary>How an interval becomes a verdict. The bounds are fixed before any run.</summary>
public abstract record Rule
{
    /// <summary>The lower bound; infinite where there is none.</summary>
    public abstract double Low { get; }

    /// <summary>The upper bound; infinite where there is none.</summary>
    public abstract double High { get; }

    /// <summary>The rule in a few words.</summary>
    public abstract string Text { get; }

    /// <summary>The verdict on an interval.</summary>
    public abstract Verdict Judge(Interval interval);

    /// <summary>The rule with its margin so many times as wide.</summary>
    public abstract Rule Scaled(double factor);

    /// <summary>How much a value speaks against the statement: the seed with the most is the worst.</summary>
    public abstract double Against(double value);

    /// <summary>A number in the text of a rule.</summary>
    protected static string Shown(double value) => Math.Round(value, 4).ToString(CultureInfo.InvariantCulture);
}
