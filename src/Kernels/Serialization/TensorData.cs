using System;
using System.Buffers.Binary;
using System.IO;
using System.Numerics;

namespace Kernels.Serialization;

/// <summary>The numbers of a tensor as bytes.</summary>
internal static class TensorData
{
    /// <summary>Writes a tensor row by row.</summary>
    public static void Write<T>(ParameterTensor tensor, ReadOnlySpan<T> parameters, Span<byte> destination)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ElementType type = ElementType.Of<T>();
        for (int row = 0; row < tensor.Rows; row++)
        {
            for (int column = 0; column < tensor.Columns; column++)
            {
                T value = parameters[tensor.IndexOf(row, column)];
                if (type == ElementType.Double)
                    BinaryPrimitives.WriteDoubleLittleEndian(destination, double.CreateTruncating(value));
                else
                    BinaryPrimitives.WriteSingleLittleEndian(destination, float.CreateTruncating(value));
                destination = destination[type.Size..];
            }
        }
    }

    /// <summary>Reads a tensor into its place.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="type">The format of its numbers. Single widens to double exactly; double is rounded to the nearest single.</param>
    /// <param name="columnMajor">Whether the numbers stand column by column.</param>
    /// <param name="source">The numbers.</param>
    /// <param name="parameters">All parameters.</param>
    /// <exception cref="InvalidDataException">A finite number is too large for <typeparamref name="T"/>.</exception>
    public static void Read<T>(ParameterTensor tensor, ElementType type, bool columnMajor, ReadOnlySpan<byte> source, Span<T> parameters)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        for (int row = 0; row < tensor.Rows; row++)
        {
            for (int column = 0; column < tensor.Columns; column++)
            {
                int position = columnMajor ? column * tensor.Rows + row : row * tensor.Columns + column;
                ReadOnlySpan<byte> bytes = source.Slice(position * type.Size, type.Size);
                parameters[tensor.IndexOf(row, column)] = type == ElementType.Double
                    ? OfDouble<T>(BinaryPrimitives.ReadDoubleLittleEndian(bytes), tensor.Name)
                    : T.CreateTruncating(BinaryPrimitives.ReadSingleLittleEndian(bytes));
            }
        }
    }

    private static T OfDouble<T>(double value, string name)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        T nearest = T.CreateTruncating(value);
        return T.IsFinite(nearest) || !double.IsFinite(value)
            ? nearest
            : throw new InvalidDataException(
                FormattableString.Invariant($"{name} holds {value:R}; the network's numbers reach to {T.CreateTruncating(float.MaxValue):R}."));
    }
}
