using System;

namespace Kernels.Generator.Emission;

/// <summary>
/// A product of a row of signals with a matrix of weights, block after block: unit[j] = start[j] + sum over i of source[i] weight(i, j).
/// </summary>
/// <param name="Source">What goes in, in the singular: the name of a vector; with an s, of the reference to the block.</param>
/// <param name="Inputs">How many signals go in.</param>
/// <param name="Units">How many sums come out.</param>
/// <param name="InputStride">The distance between the weights of two inputs.</param>
/// <param name="UnitStride">The distance between the weights of two units.</param>
/// <param name="Start">The vector from which the sum of a unit starts, by its index; null where it starts from the first product.</param>
/// <param name="Finish">Writes what becomes of a sum, by its local and its index.</param>
internal sealed record Product(
    string Source,
    int Inputs,
    int Units,
    int InputStride,
    int UnitStride,
    Func<string, string>? Start,
    Action<string, string> Finish);
