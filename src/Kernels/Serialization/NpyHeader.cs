namespace Kernels.Serialization;

/// <summary>What the header of an <c>.npy</c> array says.</summary>
/// <param name="Type">The format of its numbers.</param>
/// <param name="IsBigEndian">Whether the first byte of a number is the most significant.</param>
/// <param name="IsFortranOrder">Whether they stand column by column.</param>
/// <param name="Shape">Its shape.</param>
internal sealed record NpyHeader(ElementType Type, bool IsBigEndian, bool IsFortranOrder, long[] Shape);
