using System;
using FsCheck.Xunit;

namespace Kernels.Tests.Generated;

/// <summary>What a sample gives does not depend on the company it is in, nor on what the network computed before.</summary>
[Properties(Arbitrary = [typeof(KernelCase)], MaxTest = 200, Replay = "(2026,7)", QuietOnSuccess = true)]
public class BatchProperties
{
    [Property]
    public void OneSampleGivesTheBitsItGivesInABatch(KernelCase example)
    {
        double[] batch = new double[example.Targets.Length];
        example.Network.Forward(example.Inputs, batch);
        double[] alone = new double[1];
        for (int sample = 0; sample < batch.Length; sample++)
        {
            example.Network.Forward(example.Inputs.AsSpan(2 * sample, 2), alone);
            Assert.Equal(BitConverter.DoubleToInt64Bits(batch[sample]), BitConverter.DoubleToInt64Bits(alone[0]));
        }
    }

    [Property]
    public void ASecondCallGivesTheBitsOfTheFirst(KernelCase example)
    {
        (double firstLoss, double[] first) = example.LossAndGradient(example.Network);
        example.Network.Forward(new double[2 * 77], new double[77]);
        (double secondLoss, double[] second) = example.LossAndGradient(example.Network);
        Assert.Equal(firstLoss, secondLoss);
        Assert.Equal(first, second);
    }

    [Property]
    public void TheLossIsNeverBelowMinusTheGuard(KernelCase example) =>
        Assert.True(example.LossAndGradient(example.Network).Loss >= -1.0000001e-9);

    [Property]
    public void ProbabilitiesLieBetweenZeroAndOne(KernelCase example)
    {
        foreach (ref double parameter in example.Network.Parameters)
            parameter *= 1000;
        double[] probabilities = new double[example.Targets.Length];
        example.Network.Forward(example.Inputs, probabilities);
        Assert.All(probabilities, probability => Assert.InRange(probability, 0, 1));
    }
}
