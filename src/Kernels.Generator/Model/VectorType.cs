namespace Kernels.Generator.Model;

/// <summary>A vector of numbers, as emitted code spells it.</summary>
/// <param name="Number">The type of the numbers.</param>
/// <param name="Bits">256 or 512.</param>
internal sealed record VectorType(NumberType Number, int Bits)
{
    /// <summary>The class that has the operations on such vectors.</summary>
    public string Class => $"Vector{Bits}";

    /// <summary>How many numbers it holds.</summary>
    public int Lanes => Number.Lanes * Bits / 256;

    /// <summary>The type.</summary>
    public override string ToString() => $"{Class}<{Number.Name}>";
}
