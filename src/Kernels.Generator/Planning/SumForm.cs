namespace Kernels.Generator.Planning;

/// <summary>The form of a unit's sum. It decides the bits, so it depends only on the shape: see <c>SumOrder</c>.</summary>
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
