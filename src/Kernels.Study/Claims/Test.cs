using System.Collections.Generic;

namespace Kernels.Study.Claims;

/// <summary>A measure, the networks on which it is taken, and the rule that decides.</summary>
/// <param name="Name">What is measured, in a few words.</param>
/// <param name="Rule">The rule.</param>
public abstract record Test(string Name, Rule? Rule)
{
    /// <summary>The scopes in which it is tried, the deciding one first.</summary>
    public IReadOnlyList<Scope> Scopes { get; init; } = [Scope.Published];

    /// <summary>Each side, and what is shown of it.</summary>
    public abstract IReadOnlyList<(Arm Arm, Measure Measure)> Sides { get; }

    /// <summary>Whether it is of this machine and this moment, and no part of what is the same everywhere.</summary>
    public virtual bool IsTimed => false;

    /// <summary>What the runs say, in the order of the seeds.</summary>
    /// <param name="values">The measure of each side, [sides][seeds].</param>
    /// <param name="resampling">Resamples of any size.</param>
    public abstract Outcome Evaluate(IReadOnlyList<double[]> values, Resampling resampling);
}
