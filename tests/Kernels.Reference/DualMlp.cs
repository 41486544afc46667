using System;

namespace Kernels.Reference;

/// <summary>
/// The loss of a network computed over <see cref="Dual"/>: its derivative in any one parameter, exact but for rounding,
/// without a backward pass. One whole forward pass for each parameter: for checking only.
/// </summary>
public static class DualMlp
{
    /// <summary>d(loss)/d(parameter) for each parameter.</summary>
    /// <param name="shape">The network's shape, its activation's parameters included.</param>
    /// <param name="activation">The activation of every hidden unit.</param>
    /// <param name="parameters">All parameters, laid out as the shape says.</param>
    /// <param name="inputs">The samples, [n, inputs].</param>
    /// <param name="targets">The labels, [n].</param>
    public static double[] Gradient(
        MlpShape shape, ReferenceActivation activation, ReadOnlySpan<double> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets)
    {
        Dual[] dual = new Dual[parameters.Length];
        for (int index = 0; index < dual.Length; index++)
            dual[index] = parameters[index];

        double[] gradient = new double[parameters.Length];
        for (int index = 0; index < dual.Length; index++)
        {
            dual[index] = Dual.Variable(parameters[index]);
            gradient[index] = Loss(shape, activation, dual, inputs, targets).Derivative;
            dual[index] = parameters[index];
        }

        return gradient;
    }

    /// <summary>
    /// mean(softplus(logit) - y logit): the cross-entropy without the guard of 1e-9, whose derivative in the logit is the
    /// (p - y) / n that <see cref="IMlp.LossAndGradient"/> promises.
    /// </summary>
    public static Dual Loss(
        MlpShape shape, ReferenceActivation activation, ReadOnlySpan<Dual> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets)
    {
        Dual sum = 0;
        for (int sample = 0; sample < targets.Length; sample++)
        {
            Dual logit = Logit(shape, activation, parameters, inputs.Slice(sample * shape.InputCount, shape.InputCount));
            sum += Dual.Softplus(logit) - targets[sample] * logit;
        }

        return sum / targets.Length;
    }

    private static Dual Logit(MlpShape shape, ReferenceActivation activation, ReadOnlySpan<Dual> parameters, ReadOnlySpan<double> input)
    {
        Dual[] a = new Dual[input.Length];
        for (int index = 0; index < a.Length; index++)
            a[index] = input[index];

        for (int layer = 1; layer <= shape.LayerCount; layer++)
        {
            Dual[] z = parameters.Slice(shape.BiasesOffset(layer), shape.Width(layer)).ToArray();
            ReadOnlySpan<Dual> weights = parameters.Slice(shape.WeightsOffset(layer), a.Length * z.Length);
            for (int unit = 0; unit < z.Length; unit++)
            {
                for (int from = 0; from < a.Length; from++)
                    z[unit] += a[from] * weights[from * z.Length + unit];
            }

            a = layer < shape.LayerCount ? Activate(shape, activation, parameters, layer, z) : z;
        }

        return a[0];
    }

    private static Dual[] Activate(MlpShape shape, ReferenceActivation activation, ReadOnlySpan<Dual> parameters, int layer, Dual[] z)
    {
        ReadOnlySpan<Dual> learned = parameters.Slice(shape.ActivationParametersOffset(layer), shape.ActivationParameterNames.Length);
        Dual[] a = new Dual[z.Length];
        for (int unit = 0; unit < a.Length; unit++)
            a[unit] = activation.Value(z[unit], learned);
        return a;
    }
}
