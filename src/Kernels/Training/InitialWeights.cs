using System;
using System.Numerics;
using Kernels.RandomNumbers;

namespace Kernels.Training;

/// <summary>Gives a network the parameters from which its training starts.</summary>
public static class InitialWeights
{
    /// <summary>
    /// Sets every weight to a standard normal draw times the scale of its layer, in the order W1, W2, ..., each row by row;
    /// every bias to zero; every parameter of an activation to its default. Only the weights draw.
    /// </summary>
    /// <typeparam name="T">The type of the network's numbers; draws are made in double and rounded to it.</typeparam>
    /// <param name="network">The network whose parameters are set.</param>
    /// <param name="random">The source of the draws; it stands after them on return.</param>
    /// <param name="scale">The standard deviation of the weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is none of the named ones.</exception>
    public static void Draw<T>(IMlp<T> network, RandomState random, InitialScale scale)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(random);

        MlpShape shape = network.Shape;
        Span<T> parameters = network.Parameters;
        for (int layer = 1; layer <= shape.LayerCount; layer++)
        {
            int weights = shape.WeightsOffset(layer);
            int biases = shape.BiasesOffset(layer);
            double deviation = Deviation(scale, shape.FanIn(layer));
            foreach (ref T weight in parameters[weights..biases])
                weight = T.CreateTruncating(random.NextNormal() * deviation);
            parameters.Slice(biases, shape.Width(layer)).Clear();
        }
        shape.ResetActivationParameters(parameters);
    }

    private static double Deviation(InitialScale scale, int fanIn) => scale switch
    {
        InitialScale.He => Math.Sqrt(2.0 / fanIn),
        InitialScale.Xavier => Math.Sqrt(1.0 / fanIn),
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale, $"The scale is {scale}; it must be He or Xavier."),
    };
}
