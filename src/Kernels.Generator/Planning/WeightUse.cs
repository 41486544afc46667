namespace Kernels.Generator.Planning;

/// <summary>The place of the weights of a group of units while a kernel goes from block to block.</summary>
internal enum WeightUse
{
    /// <summary>In registers, loaded once before the loop over blocks: with few additions to a load, loads are what takes time.</summary>
    Held,

    /// <summary>Loaded as they are needed, each written out.</summary>
    Loaded,

    /// <summary>Loaded as they are needed, in a loop over the inputs, as there are too many to be written out.</summary>
    Looped,
}
