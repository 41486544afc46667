namespace Kernels.Generator.Emission;

/// <summary>Writes the sums of a group of units.</summary>
internal interface IProductSums
{
    /// <summary>Writes the code before the loop over blocks.</summary>
    void EmitStart();

    /// <summary>Writes the sums over one block and the code that uses them.</summary>
    void EmitBlock();
}
