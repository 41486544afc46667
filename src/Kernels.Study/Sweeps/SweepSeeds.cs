using System.Collections.Generic;
using Kernels.Study.Settings;

namespace Kernels.Study.Sweeps;

/// <summary>Reads the seeds of a sweep.</summary>
public static class SweepSeeds
{
    /// <summary>Which lists are allowed; reads on after "must be".</summary>
    public const string Allowed = "whole numbers from 0 to 4294967295 and ranges such as 0..999, separated by commas, each at most once";

    /// <summary>Which seed is allowed; reads on after "must be".</summary>
    public const string AllowedOne = "a whole number from 0 to 4294967295";

    /// <summary>The seeds of a list; null where the text is no list that is allowed.</summary>
    public static IReadOnlyList<uint>? Read(string text) =>
        ValueList.Ranges(text, uint.MinValue, uint.MaxValue, SweepPlan.MostRuns) is { } ranges ? new SeedRanges(ranges) : null;

    /// <summary>The seed of a text; null where the text is none.</summary>
    public static uint? ReadOne(string text) => SettingText.TryReadSeed(text, out uint value) ? value : null;
}
