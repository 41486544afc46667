using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Kernels.OnDemand.Compiling;

/// <summary>Compiles emitted files into an assembly of their own and loads it.</summary>
internal static class SourceCompiler
{
    // Below this much text threads cost more than they save.
    private const int LeastConcurrentText = 200_000;

    private static readonly CSharpParseOptions parsing = new(LanguageVersion.CSharp13, DocumentationMode.None);

    /// <summary>The assembly of some files, loaded.</summary>
    [RequiresUnreferencedCode("Code that is compiled while the program runs may call what trimming has removed.")]
    [RequiresDynamicCode("Code is compiled while the program runs.")]
    public static Assembly Compile(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        bool isLarge = files.Sum(file => file.Length) >= LeastConcurrentText;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Kernels.OnDemand.Emitted",
            Trees(files, isLarge, cancellation),
            MetadataReferences.All(),
            new CSharpCompilationOptions(
                Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true,
                concurrentBuild: isLarge,
                nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, cancellationToken: cancellation);
        return result.Success ? EmittedAssembly.Load(image) : throw NotCompiled(result.Diagnostics);
    }

    private static SyntaxTree[] Trees(IReadOnlyList<string> files, bool isLarge, CancellationToken cancellation)
    {
        SyntaxTree[] trees = new SyntaxTree[files.Count];
        // The path tells the file-local types of one file from those of another.
        void Parse(int index) => trees[index] = CSharpSyntaxTree.ParseText(
            SourceText.From(files[index], Encoding.UTF8), parsing, $"Network{index + 1}.g.cs", cancellation);
        if (isLarge)
#pragma warning disable RS0030 // Each has a place of its own, whichever comes first; nothing is added up.
            Parallel.For(0, trees.Length, Parse);
#pragma warning restore RS0030
        else
            for (int index = 0; index < trees.Length; index++)
                Parse(index);
        return trees;
    }

    // What the generator emits compiles; this names what does not, should it happen.
    private static InvalidOperationException NotCompiled(IEnumerable<Diagnostic> diagnostics) =>
        new($"The emitted code does not compile: {diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).GetMessage(CultureInfo.InvariantCulture)}.");
}
