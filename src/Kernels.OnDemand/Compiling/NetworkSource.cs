using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using Kernels.Generator.Emission;
using Kernels.Generator.Model;
using Kernels.Generator.Parsing;
using Kernels.Generator.Planning;
using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand.Compiling;

/// <summary>
/// A network's type and its C#, as the generator's own stages make them: what is in the text of a formula has no way into it but through the tree.
/// </summary>
/// <param name="TypeName">The full name of the type.</param>
/// <param name="Plan">All decisions on the network.</param>
internal sealed record NetworkSource(string TypeName, MlpPlan Plan)
{
    private const string Namespace = "Kernels.OnDemand.Emitted";

    /// <summary>The file that the generator writes at build time.</summary>
    public string Text => MlpEmitter.Emit(Plan);

    /// <summary>The same without the loops that this processor does not run: half the code, and half the time to compile it.</summary>
    public string TextForThisProcessor => MlpEmitter.Emit(Plan, Vector512.IsHardwareAccelerated ? TileVectors.Wide : TileVectors.Narrow);

    /// <summary>The source of a network.</summary>
    /// <param name="widths">The widths.</param>
    /// <param name="activations">The activation of each hidden layer.</param>
    /// <param name="output">What the last layer gives.</param>
    /// <param name="number">The type of its numbers.</param>
    /// <param name="distinction">What tells its type from others of the same compilation.</param>
    public static NetworkSource Of(IReadOnlyList<int> widths, IReadOnlyList<Formula> activations, OutputKind output, Precision number, string distinction)
    {
        ActivationSpec[] specs = [.. activations.Select(activation => activation.Activation)];
        if (number == Precision.Single)
            RequireSinglePrecision(specs);
        TypeSpec type = new(Namespace, $"{(specs.Length == 0 ? "Linear" : specs[0].Name)}Mlp{distinction}", "class", HasTwin: false);
        MlpSpec spec = new(
            type,
            new EquatableArray<int>(widths),
            new EquatableArray<ActivationSpec>(specs),
            Enum.Parse<NetworkOutput>(output.ToString()),
            number == Precision.Single ? NumberType.Single : NumberType.Double);
        return new NetworkSource($"{type.Namespace}.{type.Name}", MlpPlan.Of(spec));
    }

    private static void RequireSinglePrecision(IEnumerable<ActivationSpec> activations)
    {
        foreach (ActivationSpec activation in activations)
            if (SinglePrecision.Misfit(activation) is double misfit)
                throw new ArgumentException(
                    $"'{activation.DisplayName}' has the constant {Generator.Expressions.Number.Text(misfit)}, which single precision rounds to "
                    + $"{Generator.Expressions.Number.Text((float)misfit)}; a network of it takes double.",
                    nameof(activations));
    }
}
