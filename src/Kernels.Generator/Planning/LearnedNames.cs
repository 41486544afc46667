using System.Linq;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>
/// The names of what belongs to a learned parameter in emitted code. Each begins as no other emitted name does, holds the author's name so that
/// it can be told from the whole, and ends in a fixed number of characters. So it differs from every other name, whatever the author wrote.
/// </summary>
internal static class LearnedNames
{
    private static readonly string[] formulaVariables = [ActivationSpec.PreActivation, ActivationPlan.Output, ActivationPlan.OutputDelta];

    /// <summary>The local or argument that holds the parameter, such as <c>learnedAlpha</c>.</summary>
    public static string Value(LearnedParameter parameter) => Value(parameter.Identifier);

    /// <summary>The constant that holds the offset of a layer's parameter, such as <c>LearnedAlpha1</c>.</summary>
    public static string Offset(LearnedParameter parameter, int layer) => $"Learned{Capitalised(parameter.Identifier)}{layer}";

    /// <summary>The local that holds df/d(parameter), such as <c>slopeInAlpha</c>.</summary>
    public static string Slope(LearnedParameter parameter) => $"{ActivationPlan.Slope}In{Capitalised(parameter.Identifier)}";

    /// <summary>The reference to many of them, such as <c>slopesInAlpha</c>.</summary>
    public static string Slopes(LearnedParameter parameter) => $"{ActivationPlan.Slope}sIn{Capitalised(parameter.Identifier)}";

    /// <summary>The constant that holds the scratch offset of a layer's, such as <c>Slopes1InAlpha</c>.</summary>
    public static string SlopesOffset(LearnedParameter parameter, int layer) => $"Slopes{layer}In{Capitalised(parameter.Identifier)}";

    /// <summary>The method that computes df/d(parameter), such as <c>SlopeInAlpha</c>.</summary>
    public static string SlopeMethod(LearnedParameter parameter) => $"SlopeIn{Capitalised(parameter.Identifier)}";

    /// <summary>The local that sums d(loss)/d(parameter), such as <c>dAlpha0</c>; behind it may stand the part of a block, a or b.</summary>
    public static string GradientSum(LearnedParameter parameter) => $"d{Capitalised(parameter.Identifier)}0";

    /// <summary>The name of a formula's variable in emitted code: <c>z</c>, <c>h</c> and <c>dh</c> as they are, a learned parameter by its own name.</summary>
    public static string Variable(string name) => formulaVariables.Contains(name) ? name : Value(name);

    private static string Value(string identifier) => "learned" + Capitalised(identifier);

    /// <summary>A name as it stands inside a longer one. Only a plain small letter has a capital of its own; all else follows an underscore.</summary>
    private static string Capitalised(string identifier) => identifier[0] is >= 'a' and <= 'z'
        ? char.ToUpperInvariant(identifier[0]) + identifier.Substring(1)
        : "_" + identifier;
}
