using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kernels.Numerics;

namespace Kernels.Runtime;

/// <summary>
/// Activations of the units of one sample in fewer operations, for arguments near 0. Whether all were near is asked once, when all layers are
/// through: the few samples that had one far from 0 are then computed anew.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OneSampleActivations
{
    /// <summary>The logistic function, with the bits of <see cref="PortableMath.Logistic(Vector256{double})"/> where z is near 0.</summary>
    /// <param name="z">The pre-activations.</param>
    /// <param name="seen">Gathers what <see cref="AreNearZero(Vector256{double})"/> is asked; zero before the first layer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogisticNearZero(Vector256<double> z, ref Vector256<double> seen) =>
        PortableMath.DoubleLogistic.NearZero(z, ref seen);

    /// <summary>The logistic function, with the bits of <see cref="PortableMath.Logistic(Vector256{float})"/> where z is near 0.</summary>
    /// <param name="z">The pre-activations.</param>
    /// <param name="seen">Gathers what <see cref="AreNearZero(Vector256{float})"/> is asked; zero before the first layer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogisticNearZero(Vector256<float> z, ref Vector256<float> seen) =>
        PortableMath.SingleLogistic.NearZero(z, ref seen);

    /// <summary>Whether all arguments so far were near enough to 0.</summary>
    /// <param name="seen">The collected arguments.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreNearZero(Vector256<double> seen) => PortableMath.DoubleLogistic.AreNearZero(seen);

    /// <inheritdoc cref="AreNearZero(Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreNearZero(Vector256<float> seen) => PortableMath.SingleLogistic.AreNearZero(seen);
}
