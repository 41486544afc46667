using System;
using System.Buffers.Binary;
using System.IO;
using System.Numerics;
using System.Text;

namespace Kernels.Serialization;

/// <summary>
/// An array in NumPy's format <c>.npy</c>: magic text, version, length of the header, header, numbers (NumPy's documentation, <c>numpy.lib.format</c>).
/// Version 1.0 is written, in two bytes the length of the header; 2.0 and 3.0, in four bytes, are read as well.
/// </summary>
internal static class NpyFormat
{
    /// <summary>The most bytes before the numbers: NumPy writes 128 for arrays such as these, and reads headers of 10,000.</summary>
    public const int LongestStart = 10_000 + 12;

    private const int Alignment = 64;

    // 0x93 and NUMPY.
    private static ReadOnlySpan<byte> Magic => [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59];

    private static ReadOnlySpan<byte> WrittenVersion => [1, 0];

    public static byte[] Write<T>(ParameterTensor tensor, ReadOnlySpan<T> parameters)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ElementType type = ElementType.Of<T>();
        string shape = tensor.Dimensions.Length == 1 ? $"{tensor.Rows}," : $"{tensor.Rows}, {tensor.Columns}";
        byte[] array = Start($"<{type.NumpyName}", shape, type.Size * tensor.Count, out int start);
        TensorData.Write(tensor, parameters, array.AsSpan(start));
        return array;
    }

    /// <summary>An array whose content, C order, is still to be written.</summary>
    /// <param name="descr">The format of its elements.</param>
    /// <param name="shape">Its dimensions as Python writes them, without the parentheses.</param>
    /// <param name="length">The length of its content in bytes.</param>
    /// <param name="start">Where the content starts.</param>
    public static byte[] Start(string descr, string shape, int length, out int start)
    {
        string header = $"{{'descr': '{descr}', 'fortran_order': False, 'shape': ({shape}), }}";
        int lengthStart = Magic.Length + WrittenVersion.Length;
        int textStart = lengthStart + sizeof(ushort);
        start = (textStart + header.Length + 1 + Alignment - 1) / Alignment * Alignment;

        byte[] array = new byte[checked(start + length)];
        Magic.CopyTo(array);
        WrittenVersion.CopyTo(array.AsSpan(Magic.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(array.AsSpan(lengthStart), (ushort)(start - textStart));
        Span<byte> text = array.AsSpan(textStart..start);
        text.Fill((byte)' ');
        Encoding.ASCII.GetBytes(header, text);
        text[^1] = (byte)'\n';
        return array;
    }

    /// <summary>Reads an array into the place of its tensor.</summary>
    /// <exception cref="InvalidDataException">The bytes are no array, or not this tensor's.</exception>
    public static void Read<T>(ParameterTensor tensor, ReadOnlySpan<byte> array, Span<T> parameters)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        Range text = HeaderPlace(array, tensor.Name);
        NpyHeader header = NpyHeaderParser.Parse(array[text], tensor.Name);
        tensor.RequireShape(header.Shape);
        ReadOnlySpan<byte> numbers = array[text.End.Value..];
        int length = header.Type.Size * tensor.Count;
        if (numbers.Length != length)
            throw new InvalidDataException($"{tensor.Name} has {numbers.Length} bytes of numbers; {length} are needed.");
        TensorData.Read(tensor, header.Type, header.IsFortranOrder, header.IsBigEndian ? Reversed(numbers, header.Type.Size) : numbers, parameters);
    }

    /// <summary>Where the text of the header stands; the content starts at its end.</summary>
    /// <exception cref="InvalidDataException">The bytes do not start as an array does, or the header is too long.</exception>
    public static Range HeaderPlace(ReadOnlySpan<byte> array, string name)
    {
        (int start, long end) = SaidHeaderPlace(array, name);
        int most = Math.Min(array.Length, LongestStart);
        return end <= most
            ? start..(int)end
            : throw new InvalidDataException($"The header of {name} is said to end at byte {end}; at most {most} is allowed.");
    }

    private static (int TextStart, long End) SaidHeaderPlace(ReadOnlySpan<byte> array, string name)
    {
        int lengthStart = Magic.Length + WrittenVersion.Length;
        if (array.Length < lengthStart + sizeof(uint) || !array.StartsWith(Magic))
            throw new InvalidDataException($"{name} does not start as an npy array does.");
        (byte major, byte minor) = (array[Magic.Length], array[Magic.Length + 1]);
        ReadOnlySpan<byte> length = array[lengthStart..];
        return (major, minor) switch
        {
            (1, 0) => Place(lengthStart + sizeof(ushort), BinaryPrimitives.ReadUInt16LittleEndian(length)),
            (2 or 3, 0) => Place(lengthStart + sizeof(uint), BinaryPrimitives.ReadUInt32LittleEndian(length)),
            _ => throw new InvalidDataException($"{name} is an array of npy version {major}.{minor}; 1.0, 2.0 and 3.0 are read."),
        };

        static (int TextStart, long End) Place(int textStart, uint length) => (textStart, (long)textStart + length);
    }

    private static byte[] Reversed(ReadOnlySpan<byte> numbers, int size)
    {
        byte[] reversed = numbers.ToArray();
        for (int start = 0; start < reversed.Length; start += size)
            reversed.AsSpan(start, size).Reverse();
        return reversed;
    }
}
