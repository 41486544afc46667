using System.Runtime.CompilerServices;

namespace Kernels.Training;

/// <summary>Two numbers that are copied as one.</summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
[InlineArray(2)]
internal struct Pair<T>
    where T : struct
{
    private T first;
}
