namespace Kernels.Numerics;

/// <summary>
/// Elementary functions of a double, correctly rounded: the result is the double nearest to the true value, for every argument,
/// and so the same bits on every machine.
/// </summary>
/// <remarks>
/// A first try with pairs of doubles errs by less than 2^-95 of the value and nearly always tells which double is the nearest; where it
/// cannot, fixed-point numbers of growing length decide.
/// </remarks>
public static partial class CorrectlyRounded;
