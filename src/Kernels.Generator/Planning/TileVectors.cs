namespace Kernels.Generator.Planning;

/// <summary>Which vectors the loops over a tile are written in. The bits are the same in each.</summary>
internal enum TileVectors
{
    /// <summary>Both, and the processor that runs the code decides: what is built into a program.</summary>
    Both,

    /// <summary>256 bits alone, for code that runs on this machine only and soon.</summary>
    Narrow,

    /// <summary>512 bits alone, likewise.</summary>
    Wide,
}
