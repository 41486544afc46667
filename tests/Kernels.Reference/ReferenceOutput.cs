using System;

namespace Kernels.Reference;

/// <summary>What the last layer gives and what it costs, as a textbook writes it, one sample at a time.</summary>
internal static class ReferenceOutput
{
    /// <summary>The outputs of one sample from its last pre-activations.</summary>
    public static void Apply(OutputKind output, double[] z, double[] outputs)
    {
        double largest = double.NegativeInfinity;
        foreach (double value in z)
            largest = Math.Max(largest, value);
        double sum = 0;
        foreach (double value in z)
            sum += Math.Exp(value - largest);
        for (int unit = 0; unit < z.Length; unit++)
            outputs[unit] = output switch
            {
                OutputKind.Sigmoid => Dual.Sigmoid(z[unit]).Value,
                OutputKind.Softmax => Math.Exp(z[unit] - largest) / sum,
                _ => z[unit],
            };
    }

    /// <summary>What an output q costs where y was to come.</summary>
    public static double Loss(OutputKind output, double q, double y) => output switch
    {
        OutputKind.Sigmoid => -(y * Math.Log(q + 1e-9) + (1 - y) * Math.Log(1 - q + 1e-9)),
        OutputKind.Softmax => y == 0 ? 0 : -y * Math.Log(q),
        _ => (q - y) * (q - y) / 2,
    };
}
