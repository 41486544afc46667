using System.Collections.Generic;

namespace Kernels.Generator.Emission;

/// <summary>Writes what becomes of the sums of a product.</summary>
internal interface IProductFinish
{
    /// <summary>What the sums are called in the equations: <c>z</c> or <c>dh</c>.</summary>
    string Sum { get; }

    /// <summary>What is written over or beside them, as an equation.</summary>
    string Equation { get; }

    /// <summary>The references to what is written, each with the constant that holds its place; the first may hold parts of the sums before.</summary>
    IReadOnlyList<(string Reference, string Buffer)> Targets { get; }

    /// <summary>What stands before the loops over units and blocks.</summary>
    void EmitStart();

    /// <summary>What becomes of the sum of a unit of the group.</summary>
    void EmitUnit(int unit, string part);

    /// <summary>What stands after the loops.</summary>
    void EmitEnd();
}
