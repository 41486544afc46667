using System;

namespace Kernels.OnDemand;

/// <summary>
/// A formula for one number, compiled while the program runs, with learned parameters at their start values. Its bits are those of networks in double.
/// </summary>
public sealed class CompiledFormula
{
    private readonly Func<double, double> derivative;
    private readonly Func<double, (double Value, double Derivative)> both;

    internal CompiledFormula(Func<double, double> derivative, Func<double, (double Value, double Derivative)> both) =>
        (this.derivative, this.both) = (derivative, both);

    /// <summary>The derivative.</summary>
    /// <param name="z">The pre-activation.</param>
    public double Derivative(double z) => derivative(z);

    /// <summary>Value and derivative; what both share is computed once.</summary>
    /// <param name="z">The pre-activation.</param>
    public (double Value, double Derivative) ValueAndDerivative(double z) => both(z);
}
