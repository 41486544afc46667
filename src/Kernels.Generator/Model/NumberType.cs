using Kernels.Generator.Expressions;

namespace Kernels.Generator.Model;

/// <summary>The type of a network's numbers, as emitted code spells it.</summary>
/// <param name="Name">The C# keyword.</param>
/// <param name="Lanes">How many of them make a vector.</param>
internal sealed record NumberType(string Name, int Lanes)
{
    public static readonly NumberType Double = new("double", 4);
    public static readonly NumberType Single = new("float", 8);

    /// <summary>How many samples make a block: two vectors, so that a weight once loaded serves both.</summary>
    public int BlockSamples => 2 * Lanes;

    /// <summary>The type of a vector of such numbers.</summary>
    public string Vector => $"Vector256<{Name}>";

    /// <summary>A constant of this type.</summary>
    public string Literal(double value) => this == Single ? Number.SingleLiteral((float)value) : Number.Literal(value);
}
