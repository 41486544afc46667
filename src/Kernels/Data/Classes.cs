using System;
using System.Numerics;

namespace Kernels.Data;

/// <summary>The classes that outputs speak for.</summary>
internal static class Classes
{
    /// <summary>The class of each sample: of one output whether it is above 1/2, of more the largest, the first of equal ones.</summary>
    /// <param name="outputs">Probabilities or targets, [n, outputs].</param>
    /// <param name="outputCount">The number of outputs of a sample.</param>
    public static int[] Of<T>(ReadOnlySpan<T> outputs, int outputCount)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int[] classes = new int[outputs.Length / outputCount];
        for (int row = 0; row < classes.Length; row++)
            classes[row] = outputCount == 1 ? OfOne(outputs[row]) : Largest(outputs.Slice(row * outputCount, outputCount));
        return classes;
    }

    private static int OfOne<T>(T output)
        where T : struct, IBinaryFloatingPointIeee754<T> => output > T.CreateTruncating(0.5) ? 1 : 0;

    private static int Largest<T>(ReadOnlySpan<T> outputs)
        where T : struct, IBinaryFloatingPointIeee754<T>
    {
        int largest = 0;
        for (int index = 1; index < outputs.Length; index++)
            if (outputs[index] > outputs[largest])
                largest = index;
        return largest;
    }
}
