namespace Kernels.Study;

/// <summary>The mean absolute signal at every stage, for the far sample of each class; null where the class is missing.</summary>
public sealed record SignalTraces(double[]? Class0, double[]? Class1)
{
    public double[]? Of(int label) => label == 0 ? Class0 : Class1;
}
