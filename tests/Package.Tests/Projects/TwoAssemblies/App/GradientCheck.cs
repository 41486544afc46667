using Kernels;

namespace App;

/// <summary>The gradient of the kernels against that of a plain network over dual numbers.</summary>
public static class GradientCheck
{
    private const int Samples = 37;

    /// <summary>The largest error of a gradient, relative to the largest gradient.</summary>
    public static double LargestError(IMlp<double> network, Func<Dual, Dual[], Dual> activation, int seed)
    {
        var random = new Random(seed);
        foreach (ref double parameter in network.Parameters)
            parameter = 2 * random.NextDouble() - 1;
        double[] inputs = [.. Enumerable.Range(0, 2 * Samples).Select(_ => 4 * random.NextDouble() - 2)];
        double[] targets = [.. Enumerable.Range(0, Samples).Select(_ => (double)random.Next(2))];
        double[] gradients = new double[network.Parameters.Length];
        network.ComputeLossAndGradient(inputs, targets, gradients);

        double[] expected = [.. Enumerable.Range(0, gradients.Length).Select(index => Derivative(network, activation, inputs, targets, index))];
        return expected.Zip(gradients, (left, right) => Math.Abs(left - right)).Max() / expected.Max(Math.Abs);
    }

    // d(loss)/d(parameter) = mean over the samples of (p - y) d(logit)/d(parameter).
    private static double Derivative(IMlp<double> network, Func<Dual, Dual[], Dual> activation, double[] inputs, double[] targets, int parameter)
    {
        Dual[] parameters = [.. network.Parameters.ToArray().Select((value, index) => new Dual(value, index == parameter ? 1 : 0))];
        double sum = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            Dual logit = Logit(network.Shape, parameters, activation, [inputs[2 * sample], inputs[2 * sample + 1]]);
            sum += (1 / (1 + Math.Exp(-logit.Value)) - targets[sample]) * logit.Tangent;
        }
        return sum / Samples;
    }

    private static Dual Logit(MlpShape shape, Dual[] parameters, Func<Dual, Dual[], Dual> activation, Dual[] signal)
    {
        for (int layer = 1; layer <= shape.LayerCount; layer++)
        {
            Dual[] z = parameters[shape.BiasesOffset(layer)..(shape.BiasesOffset(layer) + shape.Width(layer))];
            for (int unit = 0; unit < z.Length; unit++)
            {
                for (int input = 0; input < signal.Length; input++)
                    z[unit] += signal[input] * parameters[shape.WeightsOffset(layer) + input * z.Length + unit];
            }
            signal = layer > shape.HiddenLayerCount
                ? z
                : [.. z.Select(value => activation(value, parameters[shape.ActivationParametersOffset(layer)..shape.ActivationParametersOffset(layer + 1)]))];
        }
        return signal[0];
    }
}
