namespace Kernels.Generator.Model;

/// <summary>A vector of numbers, as emitted code spells it.</summary>
/// <param name="Number">The type of the numbers.</param>
/// <param name="Bits">256 or 512.</param>
internal sealed record VectorType(NumberType Number, int Bits)
{
    /// <summary>The class that has the operations on such vectors.</summary>
    public string Class => $"Vector{Bits}";

    /// <summary>The count of its numbers.</summary>
    public int Lanes => Number.Lanes * Bits / 256;

    /// <summary>The type, in full.</summary>
    public string FullName => $"global::System.Runtime.Intrinsics.{Class}<{Number.Name}>";

    /// <summary>The type as kernels call it, such as <c>Double4</c>.</summary>
    public override string ToString() => $"{(Number == NumberType.Double ? "Double" : "Float")}{Lanes}";
}
