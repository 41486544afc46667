using System;

namespace Kernels.Optimizers;

/// <summary>Checks of the settings of optimizers and schedules.</summary>
internal static class Setting
{
    public static double AtLeastZero(double value, string name) => value >= 0.0 && double.IsFinite(value)
        ? value
        : throw OutOfRange(value, name, "finite and at least 0");

    public static double Positive(double value, string name) => value > 0.0 && double.IsFinite(value)
        ? value
        : throw OutOfRange(value, name, "finite and above 0");

    public static double BelowOne(double value, string name) => value is >= 0.0 and < 1.0
        ? value
        : throw OutOfRange(value, name, "at least 0 and below 1");

    public static int AtLeastOne(int value, string name) => value >= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; it must be at least 1.");

    private static ArgumentOutOfRangeException OutOfRange(double value, string name, string allowed) =>
        new(name, value, FormattableString.Invariant($"{name} is {value}; it must be {allowed}."));
}
