using System.IO;
using System.Linq;

namespace Kernels.Serialization;

/// <summary>A part of a network's parameters under the name that it has in files.</summary>
/// <param name="Name">The name, such as <c>layers.0.weight</c>.</param>
/// <param name="Dimensions">A matrix has two, a vector one.</param>
/// <param name="Offset">Where it starts in the parameters.</param>
internal sealed record ParameterTensor(string Name, int[] Dimensions, int Offset)
{
    public int Rows => Dimensions[0];

    public int Columns => Dimensions.Length == 1 ? 1 : Dimensions[1];

    /// <summary>How many numbers it holds.</summary>
    public int Count => Rows * Columns;

    /// <summary>Where an element stands in the parameters: their W [fan-in, width] is this matrix column by column.</summary>
    public int IndexOf(int row, int column) => Offset + column * Rows + row;

    /// <summary>Sees to it that a file has this tensor's shape.</summary>
    /// <exception cref="InvalidDataException">It has another.</exception>
    public void RequireShape(long[] actual)
    {
        if (!actual.SequenceEqual(Dimensions.Select(dimension => (long)dimension)))
            throw new InvalidDataException($"{Name} has the shape [{string.Join(", ", actual)}]; [{string.Join(", ", Dimensions)}] is needed.");
    }
}
