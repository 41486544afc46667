namespace Kernels.Serialization;

/// <summary>What the header of a safetensors file says of a tensor, whose shape is the one needed.</summary>
/// <param name="Type">The format of its numbers.</param>
/// <param name="Begin">Where they start after the header.</param>
/// <param name="End">Where they end.</param>
internal sealed record SafetensorsEntry(ElementType Type, long Begin, long End);
