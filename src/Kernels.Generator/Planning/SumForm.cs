namespace Kernels.Generator.Planning;

/// <summary>How a unit's inputs are added up. Which form a sum has depends on the shape alone, as the bits depend on it: see <c>SumOrder</c>.</summary>
internal enum SumForm
{
    /// <summary>The bias, then the inputs in order.</summary>
    FromBias,

    /// <summary>The first half of the inputs likewise, the second half by itself from 0 on, then both.</summary>
    InHalves,

    /// <summary>Four partial sums, as a layer's single unit takes them.</summary>
    InFourParts,

    /// <summary>The first product, rounded, then the others in order: backward, where there is no bias.</summary>
    FromProduct,
}
