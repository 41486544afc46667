using System;
using System.Collections.Generic;

namespace Kernels.Generator.Emission;

/// <summary>
/// A product of a row of signals with a matrix of weights, block after block: unit[j] = bias[j] + sum over i of source[i] weight(i, j).
/// </summary>
/// <param name="Source">What goes in, in the singular: the name of a vector; with an s, of the reference to the block.</param>
/// <param name="SourceBuffer">The constant that holds its scratch offset.</param>
/// <param name="Inputs">How many signals go in.</param>
/// <param name="Units">How many sums come out.</param>
/// <param name="Weights">The constant that holds the offset of the weights.</param>
/// <param name="RowLength">The length of a row of the weights.</param>
/// <param name="RowsAreUnits">Whether a row belongs to a sum, as on the way back, and not to a signal that goes in.</param>
/// <param name="Biases">The constant that holds the offset of the biases; null where a sum starts from the first product.</param>
/// <param name="Targets">The references to what is written, each with the constant that holds its scratch offset; the first may hold partial sums before.</param>
/// <param name="Finish">Writes what becomes of a sum, by its local, its index in the targets and its part of the block.</param>
/// <param name="Group">How many units are taken together.</param>
internal sealed record Product(
    string Source,
    string SourceBuffer,
    int Inputs,
    int Units,
    string Weights,
    int RowLength,
    bool RowsAreUnits,
    string? Biases,
    IEnumerable<(string Reference, string Buffer)> Targets,
    Action<string, string, string> Finish,
    int Group);
