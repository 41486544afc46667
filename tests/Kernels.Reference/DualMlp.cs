using System;

namespace Kernels.Reference;

/// <summary>
/// The loss of a network computed over <see cref="Dual"/>: its derivative in any one parameter, exact but for rounding,
/// without a backward pass. One whole forward pass for each parameter: for checking only.
/// </summary>
public static class DualMlp
{
    /// <summary>d(loss)/d(parameter) for each parameter.</summary>
    /// <param name="network">The network: its shape, activations, output and parameters.</param>
    /// <param name="inputs">The samples, [n, inputs].</param>
    /// <param name="targets">The targets, [n, outputs].</param>
    public static double[] Gradient(ReferenceMlp network, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets)
    {
        double[] parameters = network.Parameters.ToArray();
        Dual[] dual = Array.ConvertAll(parameters, parameter => (Dual)parameter);
        double[] gradient = new double[parameters.Length];
        for (int index = 0; index < dual.Length; index++)
        {
            dual[index] = Dual.Variable(parameters[index]);
            gradient[index] = Loss(network, dual, inputs, targets).Derivative;
            dual[index] = parameters[index];
        }

        return gradient;
    }

    /// <summary>
    /// The mean loss over the samples. That of logistic outputs is softplus(z) - y z: the cross-entropy without the guard of 1e-9,
    /// whose derivative in z is the p - y that <see cref="IMlp{T}"/> promises.
    /// </summary>
    public static Dual Loss(ReferenceMlp network, ReadOnlySpan<Dual> parameters, ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets)
    {
        MlpShape shape = network.Shape;
        int samples = targets.Length / shape.OutputCount;
        Dual sum = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Dual[] z = LastPreActivations(network, parameters, inputs.Slice(sample * shape.InputCount, shape.InputCount));
            sum += SampleLoss(network.Output, z, targets.Slice(sample * shape.OutputCount, shape.OutputCount));
        }

        return sum / samples;
    }

    private static Dual SampleLoss(OutputKind output, Dual[] z, ReadOnlySpan<double> targets)
    {
        Dual sumOfExp = 0;
        foreach (Dual value in z)
            sumOfExp += Dual.Exp(value);

        Dual loss = 0;
        for (int unit = 0; unit < z.Length; unit++)
            loss += output switch
            {
                OutputKind.Sigmoid => Dual.Softplus(z[unit]) - targets[unit] * z[unit],
                OutputKind.Softmax => targets[unit] * (Dual.Log(sumOfExp) - z[unit]),
                _ => 0.5 * (z[unit] - targets[unit]) * (z[unit] - targets[unit]),
            };
        return loss;
    }

    private static Dual[] LastPreActivations(ReferenceMlp network, ReadOnlySpan<Dual> parameters, ReadOnlySpan<double> input)
    {
        MlpShape shape = network.Shape;
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

            a = layer < shape.LayerCount ? Activate(network, parameters, layer, z) : z;
        }

        return a;
    }

    private static Dual[] Activate(ReferenceMlp network, ReadOnlySpan<Dual> parameters, int layer, Dual[] z)
    {
        ReferenceActivation activation = network.Activation(layer);
        ReadOnlySpan<Dual> learned = parameters.Slice(network.Shape.ActivationParametersOffset(layer), activation.Parameters.Length);
        Dual[] a = new Dual[z.Length];
        for (int unit = 0; unit < a.Length; unit++)
            a[unit] = activation.Value(z[unit], learned);
        return a;
    }
}
