namespace Kernels.Runtime;

/// <summary>
/// The rules for the order of sums that both the library and the code that the generator writes follow: this file is compiled into either.
/// docs/kernels.md says them in words. A change of one changes bits.
/// </summary>
internal static class SumOrder
{
    /// <summary>From so many inputs on, a unit adds the second half of them up by itself: a single sample then waits for half as many additions.</summary>
    public const int LeastHalved = 8;

    /// <summary>In how many partial sums a layer's single unit takes its inputs: input i belongs to sum i mod 4.</summary>
    public const int PartialSums = 4;

    /// <summary>How many units are taken together where the layer before learns activation parameters: the order of their gradients' sums.</summary>
    public const int LearningUnits = 4;

    /// <summary>
    /// How many probabilities of at least 1e-9 are multiplied before one logarithm is taken of them, in double precision: as many as cannot
    /// bring the product out of the normal numbers. Even, as two lanes share it.
    /// </summary>
    public const int LossFactorsInDouble = 32;

    /// <summary>The same in single precision.</summary>
    public const int LossFactorsInSingle = 4;

    /// <summary>Whether a unit of so many inputs takes them in two halves; a layer's single unit does not.</summary>
    public static bool IsHalved(int inputs) => inputs >= LeastHalved;

    /// <summary>How many inputs are added to the bias: the first half of them with the odd one, or all.</summary>
    public static int FirstInputs(int inputs) => IsHalved(inputs) ? (inputs + 1) / 2 : inputs;
}
