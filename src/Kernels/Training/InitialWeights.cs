using System;
using System.Numerics;
using Kernels.RandomNumbers;

namespace Kernels.Training;

/// <summary>Gives a network the parameters from which its training starts.</summary>
public static class InitialWeights
{
    /// <summary>
    /// Draws every weight, in the order W1, W2, ..., each row by row; sets every bias to zero and every parameter of an activation to its default. Only
    /// the weights draw: a normal one is <see cref="RandomState.NextNormal"/> times the standard deviation, a uniform one NumPy's
    /// <c>uniform(-limit, limit)</c>.
    /// </summary>
    /// <typeparam name="T">The type of the network's numbers; draws are made in double and rounded to it.</typeparam>
    /// <param name="network">The network whose parameters are set.</param>
    /// <param name="random">The source of the draws; it stands after them on return.</param>
    /// <param name="scale">The size of the weights, as He, LeCun or Glorot have it.</param>
    /// <param name="distribution">The distribution of the weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale or the distribution is none of the named ones.</exception>
    public static void Draw<T>(IMlp<T> network, RandomState random, InitialScale scale, WeightDistribution distribution = WeightDistribution.Normal)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(random);
        if (distribution is not (WeightDistribution.Normal or WeightDistribution.Uniform))
            throw new ArgumentOutOfRangeException(nameof(distribution), distribution, $"The distribution is {distribution}; it must be Normal or Uniform.");

        MlpShape shape = network.Shape;
        Span<T> parameters = network.Parameters;
        for (int layer = 1; layer <= shape.LayerCount; layer++)
        {
            int weights = shape.WeightsOffset(layer);
            int biases = shape.BiasesOffset(layer);
            (double numerator, double fan) = Variance(scale, shape.FanIn(layer), shape.Width(layer));
            if (distribution == WeightDistribution.Normal)
                DrawNormal(parameters[weights..biases], random, Math.Sqrt(numerator / fan));
            else
                DrawUniform(parameters[weights..biases], random, Math.Sqrt(3.0 * numerator / fan));
            parameters.Slice(biases, shape.Width(layer)).Clear();
        }
        shape.ResetActivationParameters(parameters);
    }

    private static void DrawNormal<T>(Span<T> weights, RandomState random, double deviation)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        foreach (ref T weight in weights)
            weight = T.CreateTruncating(random.NextNormal() * deviation);
    }

    private static void DrawUniform<T>(Span<T> weights, RandomState random, double limit)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        foreach (ref T weight in weights)
            weight = T.CreateTruncating(2.0 * limit * random.NextDouble() - limit);
    }

    /// <summary>The variance of the weights as a fraction, so that deviation and limit each round once before their root.</summary>
    private static (double Numerator, double Fan) Variance(InitialScale scale, int fanIn, int fanOut) => scale switch
    {
        InitialScale.He => (2.0, fanIn),
        InitialScale.LeCun => (1.0, fanIn),
        InitialScale.Glorot => (2.0, (double)fanIn + fanOut),
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, $"The scale is {scale}; it must be He, LeCun or Glorot."),
    };
}
