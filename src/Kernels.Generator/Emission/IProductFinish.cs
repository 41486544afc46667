using System.Collections.Generic;

namespace Kernels.Generator.Emission;

/// <summary>Writes the code that uses the sums of a product.</summary>
internal interface IProductFinish
{
    /// <summary>The name of the sums in the equations: <c>z</c> or <c>dh</c>.</summary>
    string Sum { get; }

    /// <summary>The equation of the results, which are written over the sums or beside them.</summary>
    string Equation { get; }

    /// <summary>The references to the results, each with where they start in an array; the first may hold parts of the sums before.</summary>
    IReadOnlyList<(string Reference, string Array, Place Start)> Targets { get; }

    /// <summary>Writes the code before the loops over units and blocks.</summary>
    void EmitStart();

    /// <summary>Writes the code that uses sums of units of the group.</summary>
    void EmitUnits(IReadOnlyList<(int Unit, string Part)> sums);

    /// <summary>Writes the code after the loops.</summary>
    void EmitEnd();
}
