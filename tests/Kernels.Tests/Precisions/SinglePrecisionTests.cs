namespace Kernels.Tests.Precisions;

public sealed class SinglePrecisionTests() : PrecisionTests<float>(tolerance: 4e-6)
{
    protected override float ForwardOne(IMlp<float> network, float[] input) => ((SingleMoons)network).Forward(input);
}
