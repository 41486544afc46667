using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Planning;

namespace Kernels.Generator.Tests.Planning;

/// <summary>Networks for the tests of plans, made of models: no source is read and none is written.</summary>
internal static class Plans
{
    /// <summary>A formula of one operation, its derivative said by h.</summary>
    public static readonly ActivationSpec Hinge = Activation("Hinge", "(? (> z 0) z 0)");

    /// <summary>The logistic function.</summary>
    public static readonly ActivationSpec Logistic = Activation("Logistic", "(logistic z)");

    /// <summary>A short formula with a learned parameter, whose derivatives are computed anew from z.</summary>
    public static readonly ActivationSpec Leaning = Activation("Leaning", "(? (> z 0) z (* alpha z))", "alpha");

    /// <summary>A formula with an elementary function and a learned parameter, whose derivatives are stored.</summary>
    public static readonly ActivationSpec Steep = Activation("Steep", "(* z (logistic (* beta z)))", "beta");

    public static readonly ActivationSpec[] All = [Hinge, Logistic, Leaning, Steep];

    public static MlpPlan Of(ActivationSpec activation, NumberType number, params int[] widths) =>
        Of(Enumerable.Repeat(activation, widths.Length - 2).ToArray(), number, widths);

    public static MlpPlan Of(ActivationSpec[] activations, NumberType number, params int[] widths) => MlpPlan.Of(new MlpSpec(
        new TypeSpec("Sample", "Network", "class", HasTwin: false),
        new EquatableArray<int>(widths),
        new EquatableArray<ActivationSpec>(activations),
        NetworkOutput.Identity,
        number));

    public static MlpPlan InDouble(ActivationSpec activation, params int[] widths) => Of(activation, NumberType.Double, widths);

    private static ActivationSpec Activation(string name, string formula, params string[] learned) => new(
        name,
        FormulaCode.Read(formula, ["z", .. learned]),
        new EquatableArray<Model.LearnedParameter>(learned.Select(parameter => new Model.LearnedParameter(parameter, parameter, 1))));
}
