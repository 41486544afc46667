using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Kernels.OnDemand.Compiling;

/// <summary>Compiles emitted files into assemblies of their own and loads them.</summary>
internal static class SourceCompiler
{
    private static readonly CSharpParseOptions parsing = new(LanguageVersion.CSharp13, DocumentationMode.None);

    /// <summary>The assembly of some files, loaded.</summary>
    [RequiresUnreferencedCode("Code that is compiled while the program runs may call what trimming has removed.")]
    [RequiresDynamicCode("Code is compiled while the program runs.")]
    public static Assembly Compile(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Kernels.OnDemand.Emitted",
            // The path tells the file-local types of one file from those of another.
            files.Select((file, index) => CSharpSyntaxTree.ParseText(
                SourceText.From(file, Encoding.UTF8), parsing, $"Network{index + 1}.g.cs", cancellation)),
            MetadataReferences.All(),
            // One thread: several would wait for each other at each use of a field.
            new CSharpCompilationOptions(
                Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                concurrentBuild: false));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, cancellationToken: cancellation);
        return result.Success ? EmittedAssembly.Load(image) : throw NotCompiled(result.Diagnostics);
    }

    // What the generator emits compiles; this names what does not, should it happen.
    private static InvalidOperationException NotCompiled(IEnumerable<Diagnostic> diagnostics) =>
        new($"The emitted code does not compile: {diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).GetMessage(CultureInfo.InvariantCulture)}.");
}
