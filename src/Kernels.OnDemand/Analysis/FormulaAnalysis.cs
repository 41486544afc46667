using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Planning;
using Kernels.OnDemand.Formulas;

namespace Kernels.OnDemand.Analysis;

/// <summary>Where a formula bends or jumps.</summary>
/// <param name="At">The argument.</param>
/// <param name="Before">The derivative just below it.</param>
/// <param name="Behind">The derivative just above it.</param>
/// <param name="IsGap">Whether the value jumps there.</param>
public sealed record Kink(double At, double Before, double Behind, bool IsGap);

/// <summary>A formula at one argument.</summary>
/// <param name="At">The argument.</param>
/// <param name="Value">The value.</param>
/// <param name="Derivative">The derivative in z.</param>
public readonly record struct FormulaPoint(double At, double Value, double Derivative);

/// <summary>
/// A formula over a range of arguments, computed part by part over dual numbers: no code is compiled. Learned parameters have their start values.
/// </summary>
public sealed class FormulaAnalysis
{
    private const int Bisections = 60;
    private const double SameSlope = 1e-6;
    private const double Beside = 1e-7;

    private readonly DualEvaluation evaluation;

    /// <summary>Looks at a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="from">The least argument.</param>
    /// <param name="to">The greatest argument, above the least.</param>
    /// <param name="steps">The number of steps from one to the other, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or not finite, or there is no step.</exception>
    public FormulaAnalysis(Formula formula, double from, double to, int steps)
    {
        ArgumentNullException.ThrowIfNull(formula);
        if (!(from < to) || !double.IsFinite(to - from))
            throw new ArgumentOutOfRangeException(nameof(to), to, $"The range from {from} to {to} is empty or not finite.");
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        evaluation = new DualEvaluation(formula.Activation);
        BackwardSource = ActivationPlan.Of(formula.Activation, suffix: "").Source switch
        {
            Generator.Planning.BackwardSource.Output => "the output h, by which the derivative can be said",
            Generator.Planning.BackwardSource.PreActivation => "the pre-activation z beside the output h; the derivative is computed anew",
            _ => "the derivative beside the output h",
        };
        List<FormulaPoint> points = [];
        List<Kink> kinks = [];
        string? branches = null;
        for (int step = 0; step <= steps; step++)
        {
            double z = from + (to - from) * step / steps;
            points.Add(At(z));
            if (branches is not null && branches != evaluation.Branches)
                AddKink(kinks, points[^2].At, z);
            branches = Branches(z);
        }
        (Points, Kinks) = (points, kinks);
    }

    /// <summary>The formula at each argument, in rising order.</summary>
    public IReadOnlyList<FormulaPoint> Points { get; }

    /// <summary>Where the branch changes, and with it value or derivative; no more than one between two arguments.</summary>
    public IReadOnlyList<Kink> Kinks { get; }

    /// <summary>What the forward pass of a network leaves for the backward pass, in words.</summary>
    public string BackwardSource { get; }

    private FormulaPoint At(double z)
    {
        (double value, double slope) = evaluation.At(z);
        return new FormulaPoint(z, value, slope);
    }

    private string Branches(double z)
    {
        evaluation.At(z);
        return evaluation.Branches;
    }

    private void AddKink(List<Kink> kinks, double below, double above)
    {
        string before = Branches(below);
        for (int bisection = 0; bisection < Bisections; bisection++)
        {
            double middle = below + (above - below) / 2;
            if (Branches(middle) == before)
                below = middle;
            else
                above = middle;
        }
        double at = Math.Abs(above) < Beside ? 0 : Math.Round(above, 12);
        double distance = Beside * Math.Max(1, Math.Abs(at));
        (FormulaPoint left, FormulaPoint right) = (At(at - distance), At(at + distance));
        double scale = Math.Max(1, Math.Max(Math.Abs(left.Derivative), Math.Abs(right.Derivative)));
        bool isGap = !(Math.Abs(left.Value - right.Value) <= 4 * distance * scale);
        if (kinks.All(kink => kink.At != at) && (isGap || !(Math.Abs(left.Derivative - right.Derivative) <= SameSlope * scale * 10)))
            kinks.Add(new Kink(at, left.Derivative, right.Derivative, isGap));
    }
}
