namespace Kernels.Runtime;

/// <summary>
/// The rules for the order of sums. Both the library and emitted code follow them, so both projects compile this file. docs/kernels.md has them in
/// words. A change of a rule changes bits.
/// </summary>
internal static class SumOrder
{
    /// <summary>The least inputs of a unit that sums their second half by itself: a single sample then waits for half as many additions.</summary>
    public const int LeastHalved = 8;

    /// <summary>The partial sums of a layer's single unit: input i belongs to sum i mod 4.</summary>
    public const int PartialSums = 4;

    /// <summary>The units that are taken together where the layer before learns activation parameters: it decides the order of their gradients' sums.</summary>
    public const int LearningUnits = 4;

    /// <summary>
    /// The probabilities of at least 1e-9 whose product shares one logarithm, in double precision: so many cannot bring the product out of the
    /// normal numbers. The count is even, as two lanes share it.
    /// </summary>
    public const int LossFactorsInDouble = 32;

    /// <summary>The same in single precision.</summary>
    public const int LossFactorsInSingle = 4;

    /// <summary>Whether a unit of so many inputs takes them in two halves; a layer's single unit does not.</summary>
    public static bool IsHalved(int inputs) => inputs >= LeastHalved;

    /// <summary>The count of inputs that are added to the bias: the first half of them with the odd one, or all.</summary>
    public static int FirstInputs(int inputs) => IsHalved(inputs) ? (inputs + 1) / 2 : inputs;
}
