using Kernels.Generator.Expressions;

namespace Kernels.Generator.Model;

/// <summary>The type of a network's numbers, as emitted code spells it.</summary>
/// <param name="Name">The C# keyword.</param>
/// <param name="Lanes">The count of numbers in a vector of 256 bits.</param>
internal sealed record NumberType(string Name, int Lanes)
{
    public static readonly NumberType Double = new("double", 4);
    public static readonly NumberType Single = new("float", 8);

    /// <summary>The samples of a block: two vectors of 256 bits, so that one load of a weight serves both, or one of 512.</summary>
    public int BlockSamples => 2 * Lanes;

    /// <summary>The count of vectors of 256 bits that hold some numbers, the last one perhaps in part.</summary>
    public int Vectors(int numbers) => (numbers + Lanes - 1) / Lanes;

    /// <summary>The vector that every processor has, or has in software.</summary>
    public VectorType Vector => new(this, 256);

    /// <summary>The vector that holds a whole block.</summary>
    public VectorType WideVector => new(this, 512);

    /// <summary>A constant of this type.</summary>
    public string Literal(double value) => this == Single ? Number.SingleLiteral((float)value) : Number.Literal(value);
}
