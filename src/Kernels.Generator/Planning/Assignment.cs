using Kernels.Generator.Expressions;

namespace Kernels.Generator.Planning;

/// <summary>One line of a straight-line program: a name for a part of a formula, written in the names before it.</summary>
internal sealed record Assignment(string Name, Node Value);
