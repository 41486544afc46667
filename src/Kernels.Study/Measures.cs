using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kernels.Study.Data;

namespace Kernels.Study;

/// <summary>The study's measures of a trained network.</summary>
public static class Measures
{
    /// <summary>The part of the samples whose probability lies on the side of their label; 0.5 counts as class 1. NaN if one probability is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Accuracy(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> labels)
    {
        int right = 0;
        int row = 0;
        for (; row <= labels.Length - Vector256<double>.Count; row += Vector256<double>.Count)
        {
            Vector256<double> four = Vector256.Create(probabilities[row..]);
            if (!Vector256.EqualsAll(four, four))
                return double.NaN;
            Vector256<double> isClass1 = Vector256.Equals(Vector256.Create(labels[row..]), Vector256<double>.One);
            Vector256<double> isWrong = Vector256.GreaterThanOrEqual(four, Vector256.Create(0.5)) ^ isClass1;
            right += Vector256<double>.Count - BitOperations.PopCount(isWrong.ExtractMostSignificantBits());
        }
        for (; row < labels.Length; row++)
        {
            if (double.IsNaN(probabilities[row]))
                return double.NaN;
            if (probabilities[row] >= 0.5 == (labels[row] == 1))
                right++;
        }
        return (double)right / labels.Length;
    }

    /// <summary>The probability of class 1 for each sample.</summary>
    public static double[] Probabilities(IMlp<double> network, LabelledPoints points)
    {
        double[] probabilities = new double[points.Count];
        network.Forward(points.X, probabilities);
        return probabilities;
    }

    /// <summary>For each hidden layer, the standard deviation of its outputs over the samples.</summary>
    public static double[] HiddenSpread(IInspectableMlp<double> network, LabelledPoints points)
    {
        double[] spread = new double[network.Shape.HiddenLayerCount];
        for (int layer = 1; layer <= spread.Length; layer++)
        {
            double[] activations = new double[points.Count * network.Shape.Width(layer)];
            network.ComputePostActivations(layer, points.X, activations);
            spread[layer - 1] = Spread(activations);
        }
        return spread;
    }

    /// <summary>The standard deviation of all values, taken as the whole population.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Spread(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
            sum += value;
        double mean = sum / values.Length;

        double squares = 0;
        foreach (double value in values)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / values.Length);
    }
}
