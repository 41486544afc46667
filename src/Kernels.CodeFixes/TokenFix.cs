using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Kernels.CodeFixes;

/// <summary>
/// A fix that replaces one node for the token at which a diagnostic stands. Several in a document, or all of a solution, are
/// mended one after the other in the same text, so that fixes which meet in one node do not lose each other.
/// </summary>
/// <param name="id">The diagnostic.</param>
public abstract class TokenFix(string id) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(id);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create((context, document, diagnostics) => Fix(document, diagnostics, context.CancellationToken));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
            if (root is not null && Propose(root.FindToken(diagnostic.Location.SourceSpan.Start)) is { } change)
                context.RegisterCodeFix(
                    CodeAction.Create(
                        change.Title,
                        async token => await Fix(context.Document, ImmutableArray.Create(diagnostic), token).ConfigureAwait(false) ?? context.Document,
                        equivalenceKey: id),
                    diagnostic);
    }

    /// <summary>The change that mends a diagnostic at a token; null where no change is obvious.</summary>
    private protected abstract Change? Propose(SyntaxToken token);

    private async Task<Document?> Fix(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null)
            return null;
        // From the last to the first, so that the places of those before it stay as they are.
        foreach (int place in diagnostics.Select(d => d.Location.SourceSpan.Start).Distinct().OrderByDescending(start => start))
            if (Propose(root.FindToken(place)) is { } change)
                root = root.ReplaceNode(change.Before, change.After);
        return document.WithSyntaxRoot(root);
    }
}
