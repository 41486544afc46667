using System;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>A condition as C# and as what it means, see <see cref="FormulaTree"/>.</summary>
internal sealed record ConditionTree(string Text, Func<Evaluation, bool> Holds, int Size);
