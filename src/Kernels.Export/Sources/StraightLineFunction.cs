using System.Collections.Generic;

namespace Kernels.Export.Sources;

/// <summary>A function of doubles without branches, each local assigned once: every language can say it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="Body">Its lines, the result last.</param>
internal sealed record StraightLineFunction(string Name, IReadOnlyList<string> Parameters, IReadOnlyList<Statement> Body);
