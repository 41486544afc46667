using Microsoft.CodeAnalysis;

namespace Kernels.CodeFixes;

/// <summary>One node for another.</summary>
/// <param name="Title">The offer of an editor.</param>
/// <param name="Before">The node as it stands.</param>
/// <param name="After">The node that takes its place.</param>
internal sealed record Change(string Title, SyntaxNode Before, SyntaxNode After);
