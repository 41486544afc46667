using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Kernels.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.OnDemand.Tests;

/// <summary>What the generator emits when the compiler hosts it, as in a project.</summary>
internal static class BuildTime
{
    // Made once: what it knows of its references serves all that are made of it.
    private static readonly CSharpCompilation empty = CSharpCompilation.Create(
        "Sample",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Kernels.dll" or "Kernels.OnDemand.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));

    /// <summary>The file of a type, by its full name.</summary>
    public static string Emitted(string type, string source)
    {
        CSharpCompilation compilation = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source));
        GeneratorRunResult result = CSharpGeneratorDriver.Create(new KernelGenerator()).RunGenerators(compilation).GetRunResult().Results.Single();
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return result.GeneratedSources.Single(file => file.HintName == type + ".g.cs").SourceText.ToString();
    }

    /// <summary>A program, compiled and loaded.</summary>
    public static Assembly Load(string source)
    {
        using MemoryStream stream = new();
        Assert.Empty(empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source)).Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return Assembly.Load(stream.ToArray());
    }
}
