using System;
using System.Collections.Generic;

namespace Kernels.Reference;

/// <summary>An activation as its formula over <see cref="Dual"/>, which gives value and derivatives alike.</summary>
/// <param name="name">Its name in the study, such as "leaky-relu".</param>
/// <param name="formula">The output for a pre-activation and the learned parameters.</param>
/// <param name="parameters">Name and initial value of each learned parameter.</param>
public sealed class ReferenceActivation(
    string name, Func<Dual, ReadOnlySpan<Dual>, Dual> formula, params KeyValuePair<string, double>[] parameters)
{
    public string Name => name;

    public ReadOnlySpan<KeyValuePair<string, double>> Parameters => parameters;

    /// <summary>The output, with its derivative in whatever <paramref name="z"/> and <paramref name="learned"/> depend on.</summary>
    public Dual Value(Dual z, ReadOnlySpan<Dual> learned) => formula(z, learned);

    /// <summary>The output, with its derivative in z.</summary>
    public Dual InPreActivation(double z, ReadOnlySpan<double> learned)
    {
        Span<Dual> constants = stackalloc Dual[learned.Length];
        for (int index = 0; index < learned.Length; index++)
            constants[index] = learned[index];
        return formula(Dual.Variable(z), constants);
    }

    /// <summary>The output, with its derivative in the learned parameter at <paramref name="index"/>.</summary>
    public Dual InParameter(int index, double z, ReadOnlySpan<double> learned)
    {
        Span<Dual> variables = stackalloc Dual[learned.Length];
        for (int other = 0; other < learned.Length; other++)
            variables[other] = new(learned[other], other == index ? 1 : 0);
        return formula(z, variables);
    }

    public override string ToString() => name;
}
