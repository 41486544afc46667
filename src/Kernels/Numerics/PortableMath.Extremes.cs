using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Kernels.Numerics;

#pragma warning disable RS0030 // Used only on x86. The code for all other machines spells out the result of that instruction.

/// <content>Choices between two values that x86 makes with one instruction, and every other machine with the same result.</content>
public static partial class PortableMath
{
    /// <summary>
    /// The larger of two values: <c>first > second ? first : second</c>, so the second where they are equal, zeros of either sign included, and
    /// where one of them is not a number.
    /// </summary>
    /// <param name="first">A value.</param>
    /// <param name="second">Another.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Larger(Vector256<double> first, Vector256<double> second) => X86Base.IsSupported
        ? Vector256.MaxNative(first, second)
        : Vector256.ConditionalSelect(Vector256.GreaterThan(first, second), first, second);

    /// <inheritdoc cref="Larger(Vector256{double}, Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Larger(Vector256<float> first, Vector256<float> second) => X86Base.IsSupported
        ? Vector256.MaxNative(first, second)
        : Vector256.ConditionalSelect(Vector256.GreaterThan(first, second), first, second);

    /// <inheritdoc cref="Larger(Vector256{double}, Vector256{double})"/>
    public static double Larger(double first, double second) => first > second ? first : second;

    /// <inheritdoc cref="Larger(Vector256{double}, Vector256{double})"/>
    public static float Larger(float first, float second) => first > second ? first : second;

    /// <summary>
    /// The smaller of two values: <c>first &lt; second ? first : second</c>, so the second where they are equal, zeros of either sign included,
    /// and where one of them is not a number.
    /// </summary>
    /// <param name="first">A value.</param>
    /// <param name="second">Another.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Smaller(Vector256<double> first, Vector256<double> second) => X86Base.IsSupported
        ? Vector256.MinNative(first, second)
        : Vector256.ConditionalSelect(Vector256.LessThan(first, second), first, second);

    /// <inheritdoc cref="Smaller(Vector256{double}, Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Smaller(Vector256<float> first, Vector256<float> second) => X86Base.IsSupported
        ? Vector256.MinNative(first, second)
        : Vector256.ConditionalSelect(Vector256.LessThan(first, second), first, second);

    /// <inheritdoc cref="Smaller(Vector256{double}, Vector256{double})"/>
    public static double Smaller(double first, double second) => first < second ? first : second;

    /// <inheritdoc cref="Smaller(Vector256{double}, Vector256{double})"/>
    public static float Smaller(float first, float second) => first < second ? first : second;
}
