using System;

namespace Kernels.Serialization;

/// <summary>A number format of parameter files.</summary>
internal sealed class ElementType
{
    private ElementType(string safetensorsName, string numpyName, int size) =>
        (SafetensorsName, NumpyName, Size) = (safetensorsName, numpyName, size);

    public static ElementType Single { get; } = new("F32", "f4", sizeof(float));

    public static ElementType Double { get; } = new("F64", "f8", sizeof(double));

    public string SafetensorsName { get; }

    /// <summary>Its name in NumPy without the byte order.</summary>
    public string NumpyName { get; }

    /// <summary>The length of a number in bytes.</summary>
    public int Size { get; }

    /// <summary>The format that holds a type's numbers bit for bit.</summary>
    public static ElementType Of<T>() =>
        typeof(T) == typeof(double) ? Double
        : typeof(T) == typeof(float) ? Single
        : throw new NotSupportedException($"Parameters are of type {typeof(T)}; files hold double or float.");
}
