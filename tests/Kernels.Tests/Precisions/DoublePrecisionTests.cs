namespace Kernels.Tests.Precisions;

public sealed class DoublePrecisionTests() : PrecisionTests<double>(tolerance: 1e-13)
{
    protected override double ForwardOne(IMlp<double> network, double[] input) => ((DoubleMoons)network).Forward(input);
}
