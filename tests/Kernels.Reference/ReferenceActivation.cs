using System;

namespace Kernels.Reference;

/// <summary>An activation as its formula over <see cref="Dual"/>, which gives value and derivatives alike.</summary>
/// <param name="name">Its name in the study, such as "leaky-relu".</param>
/// <param name="formula">The output for a pre-activation and the learned parameters.</param>
/// <param name="parameters">Name and initial value of each learned parameter.</param>
public sealed class ReferenceActivation(
    string name, Func<Dual, ReadOnlySpan<Dual>, Dual> formula, params LearnedParameter[] parameters)
{
    public string Name => name;

    public ReadOnlySpan<LearnedParameter> Parameters => parameters;

    /// <summary>The output, with its derivative in the one of its arguments that is a <see cref="Dual.Variable"/>.</summary>
    public Dual Value(Dual z, ReadOnlySpan<Dual> learned) => formula(z, learned);

    public override string ToString() => name;
}
