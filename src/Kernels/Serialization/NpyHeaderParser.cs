using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Kernels.Serialization;

/// <summary>Parses the header of an <c>.npy</c> array, a Python dictionary of three entries.</summary>
internal static class NpyHeaderParser
{
    // More than any array that is needed has; what a message can show.
    private const int MostDimensions = 8;

    /// <summary>The header of an array of numbers.</summary>
    public static NpyHeader Parse(ReadOnlySpan<byte> header, string name)
    {
        (string descr, bool isFortranOrder, long[] shape) = Entries(header, name);
        return new NpyHeader(Type(descr, name), IsBigEndian: descr.StartsWith('>'), isFortranOrder, shape);
    }

    /// <summary>The header of any array.</summary>
    public static (string Descr, bool IsFortranOrder, long[] Shape) Entries(ReadOnlySpan<byte> header, string name)
    {
        // A byte a letter: all that is allowed is ASCII.
        PythonLiteral literal = new(Encoding.Latin1.GetString(header), name);
        string? descr = null;
        bool? isFortranOrder = null;
        long[]? shape = null;
        literal.Expect('{');
        while (!literal.TryTake('}'))
        {
            string key = literal.Text();
            literal.Expect(':');
            switch (key)
            {
                case "descr" when descr is null:
                    descr = literal.Text();
                    break;
                case "fortran_order" when isFortranOrder is null:
                    isFortranOrder = literal.Boolean();
                    break;
                case "shape" when shape is null:
                    shape = Shape(ref literal, name);
                    break;
                default:
                    throw new InvalidDataException($"The header of {name} has a key {Excerpt.Of(key)}; descr, fortran_order and shape are needed, each once.");
            }
            if (!literal.TryTake(','))
            {
                literal.Expect('}');
                break;
            }
        }
        literal.ExpectEnd();
        return descr is not null && isFortranOrder is bool columnMajor && shape is not null
            ? (descr, columnMajor, shape)
            : throw new InvalidDataException($"The header of {name} lacks {(descr is null ? "descr" : shape is null ? "shape" : "fortran_order")}.");
    }

    // Native order, = or | or none, is that of the machines that NumPy runs on: little-endian.
    private static ElementType Type(string descr, string name) => ElementType.OfNumpy(descr)
        ?? throw new InvalidDataException($"The descr of {name} is {Excerpt.Of(descr)}; f8 or f4 is needed, as '<f8' or in another byte order.");

    private static long[] Shape(ref PythonLiteral literal, string name)
    {
        List<long> shape = [];
        literal.Expect('(');
        while (!literal.TryTake(')'))
        {
            if (shape.Count == MostDimensions)
                throw new InvalidDataException($"The shape of {name} has more than {MostDimensions} numbers.");
            shape.Add(literal.WholeNumber());
            if (!literal.TryTake(','))
            {
                literal.Expect(')');
                break;
            }
        }
        return [.. shape];
    }
}
