namespace Kernels.Generator.Planning;

/// <summary>
/// In how many sums a unit takes its inputs: a fixed number, as the bits depend on it. The first sum starts from the bias, the others from 0.
/// <c>SampleSums</c> in the library has the same rules.
/// </summary>
internal static class PartialSums
{
    /// <summary>How many a layer's single unit takes: input i belongs to sum i mod 4.</summary>
    public const int OfSingleUnit = 4;

    /// <summary>
    /// From so many inputs on, the second half of them has a sum of its own, where a layer has several units: a single sample then waits for
    /// half as many additions.
    /// </summary>
    public const int LeastHalved = 8;

    /// <summary>How many inputs are added to the bias, the first of them, the odd one included; the others, where there are any, have the second sum.</summary>
    public static int FirstInputs(int inputs) => IsHalved(inputs) ? (inputs + 1) / 2 : inputs;

    /// <summary>Whether a unit of so many inputs takes two sums.</summary>
    public static bool IsHalved(int inputs) => inputs >= LeastHalved;
}
