using System;
using System.Runtime.Intrinsics;

namespace Kernels.Tests.Numerics;

/// <summary>The largest error of a function so far, in units in the last place; one beyond the stated bound fails.</summary>
internal sealed class LargestError(PortableFunction function)
{
    private const double Tiny = 1e-300;

    private double largest;
    private double largestTiny;

    public PortableFunction Function { get; } = function;

    public void Take(Vector256<double> x)
    {
        Vector256<double> values = Function.OfVector(x);
        for (int lane = 0; lane < Vector256<double>.Count; lane++)
            Take(x[lane], values[lane]);
    }

    public override string ToString() => $"{Function.Name}: largest error {largest:F4} ulp, of results below {Tiny} {largestTiny:F4} ulp";

    private void Take(double x, double value)
    {
        double error = Math.Abs(Function.Reference(x).ErrorOf(value));
        bool isTiny = Math.Abs(value) < Tiny;
        if (!(error < (isTiny ? Function.TinyBound : Function.Bound)))
            Assert.Fail($"{Function.Name}({x:R}) = {value:R} is off by {error:F4} ulp");
        if (isTiny)
            largestTiny = Math.Max(largestTiny, error);
        else
            largest = Math.Max(largest, error);
    }
}
