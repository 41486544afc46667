using System;
using System.Linq;
using FsCheck.Xunit;
using Kernels.Reference;

namespace Kernels.Tests.Reference;

/// <summary>The backward pass of the reference against two ways to the same gradient that have no backward pass.</summary>
[Properties(Arbitrary = [typeof(NetworkCase)], MaxTest = 300, Replay = "(2026,1)", QuietOnSuccess = true)]
public class ReferenceGradientProperties
{
    [Property]
    public void TheGradientIsThatOfDualNumbers(NetworkCase example)
    {
        double[] gradient = GradientOf(example);
        double[] dual = DualMlp.Gradient(example.Network, example.Inputs, example.Targets);
        double scale = 1 + dual.Max(Math.Abs);
        Assert.All(gradient.Zip(dual), pair => Assert.Equal(pair.Second, pair.First, 1e-12 * scale));
    }

    [Property]
    public void AlongADirectionTheGradientIsTheCentralDifferenceOfTheLoss(NetworkCase example)
    {
        const double step = 1e-5;
        double difference = (LossAt(example, step) - LossAt(example, -step)) / (2 * step);
        double slope = GradientOf(example).Zip(example.Direction, (g, d) => g * d).Sum();
        Assert.Equal(difference, slope, 1e-7 * (1 + Math.Abs(slope)));
    }

    private static double[] GradientOf(NetworkCase example)
    {
        double[] gradient = new double[example.Network.Parameters.Length];
        example.Network.ComputeLossAndGradient(example.Inputs, example.Targets, gradient);
        return gradient;
    }

    private static double LossAt(NetworkCase example, double step)
    {
        Dual[] moved = [.. example.Network.Parameters.ToArray().Zip(example.Direction, (parameter, direction) => (Dual)(parameter + step * direction))];
        return DualMlp.Loss(example.Network, moved, example.Inputs, example.Targets).Value;
    }
}
