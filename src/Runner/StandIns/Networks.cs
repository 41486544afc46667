using System;
using System.Collections.Generic;

namespace Kernels.Networks;

internal delegate (double Value, double Slope, double ParameterSlope) Activation(double z, double parameter);

internal abstract class PlainMlp(Activation activation, params KeyValuePair<string, double>[] learned) : IMlp
{
    private readonly double[] parameters = new double[105 + 2 * learned.Length];

    public MlpShape Shape { get; } = new([2, 8, 8, 1], learned);

    public Span<double> Parameters => parameters;

    public void Forward(ReadOnlySpan<double> inputs, Span<double> probabilities)
    {
        for (int row = 0; row < probabilities.Length; row++)
            probabilities[row] = Forward(inputs.Slice(2 * row, 2));
    }

    public double Forward(ReadOnlySpan<double> input) => Logistic(Pass(input).Logit);

    public double LossAndGradient(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, Span<double> gradients)
    {
        gradients.Clear();
        double loss = 0;
        int count = targets.Length;
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<double> x = inputs.Slice(2 * row, 2);
            (double[] z1, double[] a1, double[] z2, double[] a2, double logit) = Pass(x);
            double p = Logistic(logit);
            loss += targets[row] * Math.Log(p + 1e-9) + (1 - targets[row]) * Math.Log(1 - p + 1e-9);
            double dLogit = (p - targets[row]) / count;
            gradients[104] += dLogit;
            double[] da1 = new double[8];
            for (int j = 0; j < 8; j++)
            {
                gradients[96 + j] += a2[j] * dLogit;
                (_, double slope, double parameterSlope) = activation(z2[j], Learned(2));
                double dz2 = parameters[96 + j] * dLogit * slope;
                if (learned.Length > 0)
                    gradients[106] += parameters[96 + j] * dLogit * parameterSlope;
                gradients[88 + j] += dz2;
                for (int i = 0; i < 8; i++)
                {
                    gradients[24 + 8 * i + j] += a1[i] * dz2;
                    da1[i] += parameters[24 + 8 * i + j] * dz2;
                }
            }
            for (int j = 0; j < 8; j++)
            {
                (_, double slope, double parameterSlope) = activation(z1[j], Learned(1));
                double dz1 = da1[j] * slope;
                if (learned.Length > 0)
                    gradients[105] += da1[j] * parameterSlope;
                gradients[16 + j] += dz1;
                gradients[j] += x[0] * dz1;
                gradients[8 + j] += x[1] * dz1;
            }
        }
        return -loss / count;
    }

    public void Update(ReadOnlySpan<double> gradients, double learningRate)
    {
        for (int index = 0; index < parameters.Length; index++)
            parameters[index] -= learningRate * gradients[index];
    }

    public void PostActivations(int layer, ReadOnlySpan<double> inputs, Span<double> activations)
    {
        for (int row = 0; row < inputs.Length / 2; row++)
        {
            (_, double[] a1, _, double[] a2, _) = Pass(inputs.Slice(2 * row, 2));
            (layer == 1 ? a1 : a2).CopyTo(activations[(8 * row)..]);
        }
    }

    public void SignalTrace(ReadOnlySpan<double> input, Span<double> trace)
    {
        (double[] z1, double[] a1, double[] z2, double[] a2, double logit) = Pass(input);
        int stage = 0;
        foreach (double[] values in new[] { z1, a1, z2, a2, [logit] })
        {
            double sum = 0;
            foreach (double value in values)
                sum += Math.Abs(value);
            trace[stage++] = sum / values.Length;
        }
    }

    private double Learned(int layer) => learned.Length == 0 ? 0 : parameters[104 + layer];

    private (double[] Z1, double[] A1, double[] Z2, double[] A2, double Logit) Pass(ReadOnlySpan<double> x)
    {
        double[] z1 = new double[8], a1 = new double[8], z2 = new double[8], a2 = new double[8];
        for (int j = 0; j < 8; j++)
        {
            z1[j] = x[0] * parameters[j] + x[1] * parameters[8 + j] + parameters[16 + j];
            a1[j] = activation(z1[j], Learned(1)).Value;
        }
        double logit = 0;
        for (int j = 0; j < 8; j++)
        {
            for (int i = 0; i < 8; i++)
                z2[j] += a1[i] * parameters[24 + 8 * i + j];
            z2[j] += parameters[88 + j];
            a2[j] = activation(z2[j], Learned(2)).Value;
            logit += a2[j] * parameters[96 + j];
        }
        return (z1, a1, z2, a2, logit + parameters[104]);
    }

    protected static double Logistic(double z) => 1 / (1 + Math.Exp(-Math.Clamp(z, -500, 500)));

    protected static (double, double, double) Swish(double z, double beta)
    {
        double s = Logistic(beta * z);
        return (z * s, s + beta * z * s * (1 - s), z * z * s * (1 - s));
    }

    protected static (double, double, double) Tanh(double z)
    {
        double t = Math.Tanh(z);
        return (t, 1 - t * t, 0);
    }

    protected static (double, double, double) Sigmoid(double z)
    {
        double s = Logistic(z);
        return (s, s * (1 - s), 0);
    }
}

internal sealed class SigmoidMlp() : PlainMlp((z, _) => Sigmoid(z));

internal sealed class ReluMlp() : PlainMlp((z, _) => z > 0 ? (z, 1, 0) : (0, 0, 0));

internal sealed class LeakyReluMlp() : PlainMlp((z, _) => z > 0 ? (z, 1, 0) : (0.01 * z, 0.01, 0));

internal sealed class EluMlp() : PlainMlp((z, _) => z > 0 ? (z, 1, 0) : (Math.Exp(z) - 1, Math.Exp(z), 0));

internal sealed class TanhMlp() : PlainMlp((z, _) => Tanh(z));

internal sealed class SoftplusMlp() : PlainMlp((z, _) => (Math.Log(1 + Math.Exp(z)), Logistic(z), 0));

internal sealed class SiluMlp() : PlainMlp((z, _) => Swish(z, 1));

internal sealed class GeluMlp() : PlainMlp((z, _) => Swish(z, 1.702));

internal sealed class GeluErfMlp() : PlainMlp((z, _) => Swish(z, 1.702));

internal sealed class PReluMlp() : PlainMlp((z, a) => z > 0 ? (z, 1, 0) : (a * z, a, z), new KeyValuePair<string, double>("alpha", 0.25));

internal sealed class SwishMlp() : PlainMlp(Swish, new KeyValuePair<string, double>("beta", 1));
