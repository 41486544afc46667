using System.Collections.Generic;
using System.Linq;

namespace Kernels.Peers.ManyShapes;

/// <summary>Inference in batches by a network of two inputs, hidden layers of ReLU units, all of one width, and one logistic output.</summary>
/// <param name="Width">The width of each hidden layer.</param>
/// <param name="Hidden">The number of hidden layers.</param>
/// <param name="Batch">The samples of a batch.</param>
/// <param name="Precision">double or single.</param>
internal sealed record ShapeCase(int Width, int Hidden, int Batch, string Precision)
{
    /// <summary>The widths, up to the largest that the generator takes.</summary>
    public static IReadOnlyList<int> Widths { get; } = [1, 2, 4, 8, 16, 32, 64];

    /// <summary>The numbers of hidden layers: with the output the last makes eight layers, the most that the generator takes.</summary>
    public static IReadOnlyList<int> Depths { get; } = [1, 2, 4, 7];

    public static IReadOnlyList<int> Batches { get; } = [1, 16, 64, 256, 1024, 4096, 16384];

    /// <summary>Everything that is measured.</summary>
    public static IReadOnlyList<ShapeCase> All { get; } =
    [
        .. from precision in Case.Precisions
           from hidden in Depths
           from width in Widths
           from batch in Batches
           select new ShapeCase(width, hidden, batch, precision),
    ];

    /// <summary>A few cases, which show that everything runs.</summary>
    public static IReadOnlyList<ShapeCase> Few { get; } =
        [.. All.Where(shape => shape is { Width: 8 or 64, Hidden: 2, Batch: 1 or 64 })];

    /// <summary>The network of the case, as programs are asked for it.</summary>
    public string Network => $"{Width}x{Hidden} {Precision}";

    /// <summary>The line that asks a program for this measurement.</summary>
    public override string ToString() => $"infer-{Batch} {Network}";
}
