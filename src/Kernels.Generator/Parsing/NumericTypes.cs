using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Kernels.Generator.Parsing;

/// <summary>
/// Numbers of C#'s types as doubles. What depends on z is a double from the start, or a choice between constants of another type, which C#
/// converts to that choice's type first; so each constant here passes through the types that it passes through there.
/// </summary>
internal static class NumericTypes
{
    /// <summary>Whether a choice between constants may be of the type: of its numbers each that a double holds is exact.</summary>
    public static bool IsOfChoices(ITypeSymbol type) => Underlying(type) is
        SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Char
        or SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    /// <summary>A constant of C# as it is after its conversion to a type; null where that is no number, or one that no double holds.</summary>
    public static double? Convert(object? constant, ITypeSymbol type)
    {
        if (!IsOfChoices(type) || AsDouble(constant) is not { } number)
            return null;
        return Underlying(type) switch
        {
            SpecialType.System_Double => number,
            SpecialType.System_Single => AsSingle(constant),
            _ => IsExact(constant, number) ? number : null,
        };
    }

    /// <summary>A number as it is after a further conversion, from a type that holds it exactly.</summary>
    public static double Convert(double number, ITypeSymbol type) => Underlying(type) == SpecialType.System_Single ? (float)number : number;

    private static SpecialType Underlying(ITypeSymbol type) => (type as INamedTypeSymbol)?.EnumUnderlyingType?.SpecialType ?? type.SpecialType;

    private static double? AsDouble(object? constant) => constant switch
    {
        double or float or sbyte or byte or short or ushort or int or uint or long => System.Convert.ToDouble(constant, CultureInfo.InvariantCulture),
        char c => c,
        ulong n => AsDouble(n),
        _ => null,
    };

    // The older runtime rounds twice where the number does not fit into a long. Half of it does; its last bit says whether something was cut off.
    private static double AsDouble(ulong number) => number <= long.MaxValue ? (long)number : 2.0 * (long)((number >> 1) | (number & 1));

    private static double AsSingle(object? constant) => constant switch
    {
        double n => (float)n,
        long n => (float)n,
        ulong n => n <= long.MaxValue ? (float)(long)n : 2f * (long)((n >> 1) | (n & 1)),
        _ => (float)AsDouble(constant)!.Value,
    };

    private static bool IsExact(object? constant, double number) => constant switch
    {
        long n => Math.Abs(number) < 9.2e18 && (long)number == n,
        ulong n => number < 1.8e19 && (ulong)number == n,
        _ => true,
    };
}
