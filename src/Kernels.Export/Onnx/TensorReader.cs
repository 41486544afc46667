using System.Buffers.Binary;
using System.IO;
using System.Linq;
using Google.Protobuf.Collections;
using Kernels.Export.Foreign;
using Kernels.Export.Onnx.Format;
using Kernels.Serialization;

namespace Kernels.Export.Onnx;

/// <summary>Reads the numbers of a tensor.</summary>
internal static class TensorReader
{
    private const int MostNumbers = 100_000;
    private const int External = 1;

    /// <exception cref="InvalidDataException">It holds other numbers than it says, others than single or double, or keeps them elsewhere.</exception>
    public static StoredTensor Read(TensorProto tensor)
    {
        string name = Excerpt.Of(tensor.Name);
        if (tensor.DataLocation == External)
            throw new InvalidDataException($"The tensor {name} is kept in another file, which is not read.");
        if ((ElementType)tensor.DataType is not (ElementType.Float or ElementType.Double))
            throw new InvalidDataException($"The tensor {name} has the data type {tensor.DataType}; 1 (float) and 11 (double) are read.");
        long count = 1;
        foreach (long dimension in tensor.Dims)
        {
            if (dimension is < 1 or > MostNumbers || (count *= dimension) > MostNumbers)
                throw new InvalidDataException(
                    $"The tensor {name} has the shape [{string.Join(", ", tensor.Dims.Take(9))}]; up to {MostNumbers} numbers are read.");
        }
        bool isDouble = (ElementType)tensor.DataType == ElementType.Double;
        double[] values = tensor.RawData.Length > 0 ? Raw(tensor, isDouble)
            : isDouble ? [.. tensor.DoubleData]
            : Widened(tensor.FloatData);
        return values.Length == count
            ? new StoredTensor([.. tensor.Dims.Select(dimension => (int)dimension)], values, isDouble ? Precision.Double : Precision.Single)
            : throw new InvalidDataException($"The tensor {name} holds {values.Length} numbers; its shape has {count}.");
    }

    private static double[] Widened(RepeatedField<float> values) => [.. values.Select(value => (double)value)];

    private static double[] Raw(TensorProto tensor, bool isDouble)
    {
        int size = isDouble ? sizeof(double) : sizeof(float);
        double[] values = new double[tensor.RawData.Length / size];
        for (int index = 0; index < values.Length; index++)
        {
            System.ReadOnlySpan<byte> number = tensor.RawData.Span.Slice(index * size, size);
            values[index] = isDouble ? BinaryPrimitives.ReadDoubleLittleEndian(number) : BinaryPrimitives.ReadSingleLittleEndian(number);
        }
        return values;
    }
}
