namespace Kernels.Generator.Emission;

/// <summary>Writes the sums of a group of units.</summary>
internal interface IProductSums
{
    /// <summary>What stands before the loop over blocks.</summary>
    void EmitStart();

    /// <summary>The sums over one block, and what becomes of them.</summary>
    void EmitBlock();
}
