using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kernels.Generator.Parsing;

/// <summary>
/// All that a compilation declares. Two have the same declarations if they differ in nothing but bodies of methods and accessors, and initializers of fields
/// that are no constants. What a name, an attribute or a constant means depends on declarations alone.
/// </summary>
internal sealed class Declarations
{
    private static readonly ConditionalWeakTable<Compilation, Declarations> ofCompilations = new();

    // Those of the compilation that a file was last seen in.
    private static readonly ConditionalWeakTable<SyntaxTree, Declarations> ofFiles = new();

    private readonly string? assembly;
    private readonly CompilationOptions options;
    private readonly ImmutableArray<MetadataReference> references;
    private readonly ImmutableArray<SyntaxTree> trees;

    private Declarations(CSharpCompilation compilation)
    {
        assembly = compilation.AssemblyName;
        options = compilation.Options;
        references = compilation.References.ToImmutableArray();
        trees = compilation.SyntaxTrees;
    }

    /// <summary>The declarations of a compilation; the same object as those of one before where they are the same.</summary>
    public static Declarations Of(Compilation compilation) => ofCompilations.GetValue(compilation, key => Find((CSharpCompilation)key));

    private static Declarations Find(CSharpCompilation compilation)
    {
        ImmutableArray<SyntaxTree> files = compilation.SyntaxTrees;
        // A keystroke changes one file, and leaves the first or the last one.
        SyntaxTree[] ends = [files[0], files[files.Length - 1]];
        foreach (SyntaxTree file in ends)
            if (ofFiles.TryGetValue(file, out Declarations? before) && before.AreThoseOf(compilation))
                return before;
        var found = new Declarations(compilation);
        foreach (SyntaxTree file in ends)
        {
            ofFiles.Remove(file);
            ofFiles.GetValue(file, _ => found);
        }
        return found;
    }

    private bool AreThoseOf(CSharpCompilation compilation) =>
        assembly == compilation.AssemblyName
        && options.Equals(compilation.Options)
        && references.SequenceEqual(compilation.References)
        && trees.Length == compilation.SyntaxTrees.Length
        && trees.Zip(compilation.SyntaxTrees, DeclareTheSame).All(same => same);

    private static bool DeclareTheSame(SyntaxTree before, SyntaxTree after) =>
        before == after
        || (before.FilePath == after.FilePath && before.Options.Equals(after.Options) && Parts(before).SequenceEqual(Parts(after)));

    /// <summary>The nodes and tokens of a file outside of bodies, in order.</summary>
    /// <remarks>
    /// <c>SyntaxTree.IsEquivalentTo(topLevel: true)</c> has the same purpose, but in Roslyn 5 it misses a changed constant behind a field with an initializer.
    /// </remarks>
    private static IEnumerable<(int Kind, string Text, bool IsMissing)> Parts(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodesAndTokens(node => !IsBody(node))
        .Select(part => part.AsNode() is { } node ? (node.RawKind, "", false) : (part.RawKind, part.AsToken().Text, part.IsMissing));

    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax => true,
        EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };
}
