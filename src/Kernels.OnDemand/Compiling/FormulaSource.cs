using System.Linq;
using Kernels.Generator.Emission;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;
using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand.Compiling;

/// <summary>The C# of a formula for one number, as the generator writes it into an activation's type.</summary>
internal static class FormulaSource
{
    /// <summary>The full name of the type.</summary>
    public const string TypeName = "Kernels.OnDemand.Emitted.Typed";

    /// <summary>A type with <c>Derivative</c> and <c>ValueAndDerivative</c>, learned parameters at their start values.</summary>
    public static string Of(Formula formula)
    {
        ActivationSpec activation = formula.Activation;
        Expression value = Nodes.Substitute(activation.Value, name => activation.Parameters.FirstOrDefault(p => p.Identifier == name) is { } learned
            ? new Constant(learned.Default)
            : new Variable(name));
        ActivationDeclaration declaration = new(
            new TypeSpec("Kernels.OnDemand.Emitted", "Typed", "struct", HasTwin: false),
            new ActivationSpec("Typed", value, new EquatableArray<Generator.Model.LearnedParameter>([])),
            ActivationSpec.PreActivation,
            new EquatableArray<string>([ActivationSpec.PreActivation]),
            HasDerivative: false,
            HasValueAndDerivative: false,
            HasInfo: true);
        return ActivationEmitter.Emit(DeclaredActivationPlan.Of(declaration));
    }
}
