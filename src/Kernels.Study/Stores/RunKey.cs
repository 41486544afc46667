using System;
using System.Security.Cryptography;
using System.Text;
using Kernels.Study.Sweeps;

namespace Kernels.Study.Stores;

/// <summary>The key of a run in a store: a hash of its value and of the version of the measures.</summary>
internal static class RunKey
{
    private const int Bytes = 16;

    /// <summary>16 bytes, the same for equal runs alone.</summary>
    public static byte[] Of(RunSettings run, int version)
    {
        string text = FormattableString.Invariant(
            $"""
            measures {version}
            shape {run.Shape.Text}
            seeds {run.DataSeed} {run.SplitSeed} | {run.NetworkSeed} {run.OrderSeed}
            training {run.LearningRate:R} {run.Epochs} {run.BatchSize}
            data {run.Samples} {run.Noise:R} {run.TestFraction:R}
            scale {(run.Scale is { } scale ? scale.ToString() : "usual")}
            geometry {run.MeasuresGeometry}
            activation {run.Activation}
            """).ReplaceLineEndings("\n");
        return SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes).ToArray();
    }
}
