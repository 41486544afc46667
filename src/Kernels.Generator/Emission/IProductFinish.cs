using System.Collections.Generic;

namespace Kernels.Generator.Emission;

/// <summary>Writes the code that uses the sums of a product.</summary>
internal interface IProductFinish
{
    /// <summary>The name of the sums in the equations: <c>z</c> or <c>dh</c>.</summary>
    string Sum { get; }

    /// <summary>The equation of the results, which are written over the sums or beside them.</summary>
    string Equation { get; }

    /// <summary>The references to the results, each with the constant that holds its place; the first may hold parts of the sums before.</summary>
    IReadOnlyList<(string Reference, string Buffer)> Targets { get; }

    /// <summary>Writes the code before the loops over units and blocks.</summary>
    void EmitStart();

    /// <summary>Writes the code that uses the sum of a unit of the group.</summary>
    void EmitUnit(int unit, string part);

    /// <summary>Writes the code after the loops.</summary>
    void EmitEnd();
}
