using System;
using System.Linq;
using FsCheck.Xunit;
using Kernels.Reference;

namespace Kernels.Tests.Generated;

/// <summary>The gradient of every kernel against ways to it that have no backward pass.</summary>
[Properties(Arbitrary = [typeof(KernelCase)], Replay = "(2026,3)", QuietOnSuccess = true)]
public class GradientProperties
{
    [Property(MaxTest = 120)]
    public void TheGradientIsThatOfDualNumbers(KernelCase example)
    {
        (_, double[] gradients) = example.LossAndGradient(example.Network);
        double[] dual = DualMlp.Gradient(example.Reference, example.Inputs, example.Targets);
        double scale = 1 + dual.Max(Math.Abs);
        Assert.All(gradients.Zip(dual), pair => Assert.Equal(pair.Second, pair.First, 1e-12 * scale));
    }

    [Property(MaxTest = 300)]
    public void AlongADirectionTheGradientIsTheCentralDifferenceOfTheLoss(KernelCase example)
    {
        const double step = 1e-6;
        (_, double[] gradients) = example.LossAndGradient(example.Network);
        double slope = gradients.Zip(example.Direction, (g, d) => g * d).Sum();

        double forward = (LossAt(example, step) - LossAt(example, 0)) / step;
        double backward = (LossAt(example, 0) - LossAt(example, -step)) / step;

        // Curvature, or a kink between the two points, parts the one-sided differences; the slope still lies between them.
        double apart = Math.Abs(forward - backward) / 2;
        Assert.Equal((forward + backward) / 2, slope, apart + 1e-8 * (1 + Math.Abs(slope)));
    }

    /// <summary>The reference's cross-entropy without the guard of 1e-9, whose gradient the kernels promise.</summary>
    private static double LossAt(KernelCase example, double step)
    {
        Dual[] moved = [.. example.Network.Parameters.ToArray().Zip(example.Direction, (parameter, direction) => (Dual)(parameter + step * direction))];
        return DualMlp.Loss(example.Reference, moved, example.Inputs, example.Targets).Value;
    }
}
