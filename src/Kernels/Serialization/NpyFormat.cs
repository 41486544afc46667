using System;
using System.Buffers.Binary;
using System.IO;
using System.Numerics;
using System.Text;

namespace Kernels.Serialization;

/// <summary>
/// An array in NumPy's format <c>.npy</c>, version 1.0: magic text, version, length of the header, header, numbers
/// (NumPy's documentation, <c>numpy.lib.format</c>).
/// </summary>
internal static class NpyFormat
{
    /// <summary>The most bytes before the numbers; NumPy writes 128 for arrays such as these.</summary>
    public const int LongestStart = 4096;

    private const int Alignment = 64;

    // 0x93 and NUMPY, then the version.
    private static ReadOnlySpan<byte> Magic => [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59, 1, 0];

    public static byte[] Write<T>(ParameterTensor tensor, ReadOnlySpan<T> parameters)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ElementType type = ElementType.Of<T>();
        string shape = tensor.Dimensions.Length == 1 ? $"{tensor.Rows}," : $"{tensor.Rows}, {tensor.Columns}";
        string header = $"{{'descr': '{type.NumpyName}', 'fortran_order': False, 'shape': ({shape}), }}";
        int start = (Magic.Length + sizeof(ushort) + header.Length + 1 + Alignment - 1) / Alignment * Alignment;

        byte[] array = new byte[checked(start + type.Size * tensor.Count)];
        Magic.CopyTo(array);
        BinaryPrimitives.WriteUInt16LittleEndian(array.AsSpan(Magic.Length), (ushort)(start - Magic.Length - sizeof(ushort)));
        Span<byte> text = array.AsSpan((Magic.Length + sizeof(ushort))..start);
        text.Fill((byte)' ');
        Encoding.ASCII.GetBytes(header, text);
        text[^1] = (byte)'\n';
        TensorData.Write(tensor, parameters, array.AsSpan(start));
        return array;
    }

    /// <summary>Reads an array into the place of its tensor.</summary>
    /// <exception cref="InvalidDataException">The bytes are no array, or not this tensor's.</exception>
    public static void Read<T>(ParameterTensor tensor, ReadOnlySpan<byte> array, Span<T> parameters)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int textStart = Magic.Length + sizeof(ushort);
        if (array.Length < textStart || !array.StartsWith(Magic))
            throw new InvalidDataException($"{tensor.Name} does not start as an array of npy version 1.0 does.");
        int start = textStart + BinaryPrimitives.ReadUInt16LittleEndian(array[Magic.Length..]);
        if (start > Math.Min(array.Length, LongestStart))
            throw new InvalidDataException($"The header of {tensor.Name} is said to end at byte {start}; at most {Math.Min(array.Length, LongestStart)} is allowed.");

        NpyHeader header = NpyHeaderParser.Parse(array[textStart..start], tensor.Name);
        tensor.RequireShape(header.Shape);
        int length = header.Type.Size * tensor.Count;
        if (array.Length - start != length)
            throw new InvalidDataException($"{tensor.Name} has {array.Length - start} bytes of numbers; {length} are needed.");
        TensorData.Read(tensor, header.Type, header.IsFortranOrder, array[start..], parameters);
    }
}
