using System.Collections.Generic;
using System.Numerics;

namespace Kernels.Serialization;

/// <summary>A format of files: bytes to parameters and back.</summary>
internal interface IParameterFormat
{
    /// <summary>The most bytes that a file of a network of this shape may have.</summary>
    static abstract long Limit(MlpShape shape);

    static abstract byte[] Write<T>(IMlp<T> network, IReadOnlyDictionary<string, string>? metadata)
        where T : struct, IBinaryFloatingPointIeee754<T>;

    static abstract T[] Read<T>(IMlp<T> network, byte[] file, bool allowMismatch)
        where T : struct, IBinaryFloatingPointIeee754<T>;
}

internal readonly struct NpzFormat : IParameterFormat
{
    public static long Limit(MlpShape shape) => NpzReader.Limit(shape);

    public static byte[] Write<T>(IMlp<T> network, IReadOnlyDictionary<string, string>? metadata)
        where T : struct, IBinaryFloatingPointIeee754<T> => NpzWriter.Write(network, metadata);

    public static T[] Read<T>(IMlp<T> network, byte[] file, bool allowMismatch)
        where T : struct, IBinaryFloatingPointIeee754<T> => NpzReader.Read(network, file, allowMismatch);
}

internal readonly struct SafetensorsFormat : IParameterFormat
{
    public static long Limit(MlpShape shape) => SafetensorsReader.Limit(shape);

    public static byte[] Write<T>(IMlp<T> network, IReadOnlyDictionary<string, string>? metadata)
        where T : struct, IBinaryFloatingPointIeee754<T> => SafetensorsWriter.Write(network, metadata);

    public static T[] Read<T>(IMlp<T> network, byte[] file, bool allowMismatch)
        where T : struct, IBinaryFloatingPointIeee754<T> => SafetensorsReader.Read(network, file, allowMismatch);
}
