using System;

namespace Kernels.Serialization;

/// <summary>A number format of parameter files.</summary>
internal sealed class ElementType
{
    private readonly string letter;
    private readonly string[] words;

    private ElementType(string safetensorsName, string numpyName, string letter, string[] words, int size)
    {
        (SafetensorsName, NumpyName, Size) = (safetensorsName, numpyName, size);
        (this.letter, this.words) = (letter, words);
    }

    public static ElementType Single { get; } = new("F32", "f4", "f", ["float32", "single"], sizeof(float));

    public static ElementType Double { get; } = new("F64", "f8", "d", ["float64", "double", "float"], sizeof(double));

    public string SafetensorsName { get; }

    /// <summary>Its name in NumPy without the byte order.</summary>
    public string NumpyName { get; }

    /// <summary>The length of a number in bytes.</summary>
    public int Size { get; }

    /// <summary>The format that NumPy knows by a name, which may begin with a byte order unless it is a word; null if it is none of these.</summary>
    public static ElementType? OfNumpy(string name)
    {
        string withoutOrder = name.Length > 0 && "<>=|".Contains(name[0], StringComparison.Ordinal) ? name[1..] : name;
        return Array.Find([Double, Single], type => withoutOrder == type.NumpyName || withoutOrder == type.letter || Array.IndexOf(type.words, name) >= 0);
    }

    /// <summary>The format that holds a type's numbers bit for bit.</summary>
    public static ElementType Of<T>() =>
        typeof(T) == typeof(double) ? Double
        : typeof(T) == typeof(float) ? Single
        : throw new NotSupportedException($"Parameters are of type {typeof(T)}; files hold double or float.");
}
