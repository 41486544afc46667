using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.Generator.Planning;

/// <summary>An activation with its derivatives in z and in each learned parameter, and where the backward pass takes them from.</summary>
/// <param name="Name">The author's name for it.</param>
/// <param name="Suffix">The end of the names of its emitted methods; empty where a network has one activation.</param>
/// <param name="Parameters">Its learned parameters.</param>
/// <param name="Value">f(z).</param>
/// <param name="Slopes">df/dz, then df/d(parameter) for each learned parameter.</param>
/// <param name="Source">The numbers from which the backward pass takes the slopes.</param>
/// <param name="Facts">The facts on it, for its users.</param>
/// <param name="BackwardSlopes">The slopes as the backward pass computes them, in h or in z; none where they are stored.</param>
internal sealed record ActivationPlan(
    string Name,
    string Suffix,
    EquatableArray<LearnedParameter> Parameters,
    Expression Value,
    EquatableArray<Expression> Slopes,
    BackwardSource Source,
    ActivationFacts Facts,
    EquatableArray<Expression> BackwardSlopes)
{
    /// <summary>The local that holds f(z).</summary>
    public const string Output = "h";

    /// <summary>The local that holds d(loss)/dh.</summary>
    public const string OutputDelta = "dh";

    /// <summary>The local that holds d(loss)/dz.</summary>
    public const string Delta = "dz";

    /// <summary>The local that holds f'(z).</summary>
    public const string Slope = "slope";

    public static ActivationPlan Of(ActivationSpec spec, string suffix)
    {
        Expression[] slopes = [.. spec.Slopes];
        Expression?[] byOutput = [.. slopes.Select(slope => OutputForm.Of(spec.Value, slope))];
        Expression[]? slopesByOutput = byOutput.Contains(null) ? null : [.. byOutput.Select(slope => slope!)];
        BackwardSource source = BackwardCost.Cheapest(spec.Value, slopes, slopesByOutput);
        Expression[] backward = source switch
        {
            BackwardSource.Output => slopesByOutput!,
            BackwardSource.PreActivation => slopes,
            _ => [],
        };
        return new(
            spec.Name, suffix, spec.Parameters, spec.Value, spec.Slopes, source, ActivationFacts.Of(spec), new EquatableArray<Expression>(backward));
    }

    /// <summary>Whether the layer's product computes f on the spot, as it takes less time than to store z and load it again.</summary>
    public bool IsInlined => Source != BackwardSource.Slopes && BackwardCost.IsSmall(Value);

    /// <summary>Whether f is the logistic function, its output all that the backward pass needs.</summary>
    public bool IsLogistic =>
        Source == BackwardSource.Output && Parameters.Count == 0 && Value is Call { Function: ElementaryFunction.Logistic, Argument: Variable };

    /// <summary>The names of the slopes: <c>slope</c>, then such as <c>slopeInAlpha</c> for each learned parameter.</summary>
    public IEnumerable<string> SlopeNames => new[] { Slope }.Concat(Parameters.Select(LearnedNames.Slope));

    /// <summary>The variable from which the backward pass computes the slopes, <c>h</c> or <c>z</c>.</summary>
    public string BackwardVariable => Source == BackwardSource.Output ? Output : ActivationSpec.PreActivation;

    /// <summary>f without its slopes.</summary>
    public StraightLineProgram ValueProgram() => StraightLineProgram.Of(Variables(Parameters), (Output, Value));

    /// <summary>f and all its slopes, for a forward pass that leaves them to the backward pass.</summary>
    public StraightLineProgram ValueAndSlopesProgram() => StraightLineProgram.Of(
        Variables(Parameters), [(Output, Value), .. SlopeNames.Zip(Slopes, (name, slope) => (name, slope))]);

    /// <summary>dz, from dh and what the forward pass left.</summary>
    public StraightLineProgram DeltaProgram() => StraightLineProgram.Of(
        Variables(Parameters).Concat([OutputDelta, BackwardVariable]), (Delta, DeltaForm.Of(new Variable(OutputDelta), BackwardSlopes[0])));

    /// <summary>The slope in a learned parameter, from what the forward pass left.</summary>
    public StraightLineProgram SlopeProgram(LearnedParameter parameter) => StraightLineProgram.Of(
        Variables(Parameters).Concat([BackwardVariable]), (LearnedNames.Slope(parameter), BackwardSlopes[IndexOf(parameter) + 1]));

    private int IndexOf(LearnedParameter parameter) => Parameters.TakeWhile(p => p != parameter).Count();

    private static IEnumerable<string> Variables(IEnumerable<LearnedParameter> parameters) =>
        new[] { ActivationSpec.PreActivation }.Concat(parameters.Select(p => p.Identifier));
}
