using System;
using Kernels.Reference;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>An expression twice: as C#, and as what it means over dual numbers.</summary>
/// <param name="Text">The C#, which may stand as an operand.</param>
/// <param name="Value">What it means.</param>
/// <param name="Size">About how many operations the generator sees in it.</param>
internal sealed record FormulaTree(string Text, Func<Evaluation, Dual> Value, int Size);
