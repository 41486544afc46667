using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Kernels.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.CodeFixes.Tests;

/// <summary>Runs the generator over one file and mends what it reports, as an editor does.</summary>
internal static class FixHarness
{
    private static readonly ImmutableArray<MetadataReference> references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "Kernels.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The titles that are offered for what the generator reports.</summary>
    public static async Task<string[]> OffersAsync(CodeFixProvider fix, string source)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Add(workspace, source);
        List<string> titles = [];
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(document, fix))
            titles.AddRange((await ActionsAsync(fix, document, diagnostic)).Select(action => action.Title));
        return [.. titles];
    }

    /// <summary>The text after the fix of the first diagnostic.</summary>
    public static async Task<string> FixFirstAsync(CodeFixProvider fix, string source)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Add(workspace, source);
        Diagnostic first = (await DiagnosticsAsync(document, fix))[0];
        return await TextAsync(Assert.Single(await ActionsAsync(fix, document, first)), document);
    }

    /// <summary>The text after all diagnostics of the kind are mended at once.</summary>
    public static async Task<string> FixAllAsync(CodeFixProvider fix, string source)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Add(workspace, source);
        ImmutableArray<Diagnostic> diagnostics = await DiagnosticsAsync(document, fix);
        var context = new FixAllContext(
            document, fix, FixAllScope.Document, fix.FixableDiagnosticIds[0], fix.FixableDiagnosticIds, new Known(diagnostics), CancellationToken.None);
        return await TextAsync((await fix.GetFixAllProvider()!.GetFixAsync(context))!, document);
    }

    /// <summary>What the compiler and the generator have to say about a text.</summary>
    public static string[] Complaints(string source)
    {
        CSharpGeneratorDriver.Create(new KernelGenerator()).RunGeneratorsAndUpdateCompilation(
            CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(source)], references, Options), out Compilation output, out ImmutableArray<Diagnostic> reported);
        return [.. reported.Concat(output.GetDiagnostics()).Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())];
    }

    private static CSharpCompilationOptions Options => new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static Document Add(AdhocWorkspace workspace, string source)
    {
        ProjectInfo project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Sample", "Sample", LanguageNames.CSharp, compilationOptions: Options, metadataReferences: references);
        return workspace.AddProject(project).AddDocument("Source.cs", source);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document, CodeFixProvider fix)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        CSharpGeneratorDriver.Create(new KernelGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out _, out ImmutableArray<Diagnostic> reported);
        return [.. reported.Where(d => fix.FixableDiagnosticIds.Contains(d.Id)).OrderBy(d => d.Location.SourceSpan.Start)];
    }

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        List<CodeAction> actions = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<string> TextAsync(CodeAction action, Document document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    /// <summary>Diagnostics that are known already.</summary>
    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
