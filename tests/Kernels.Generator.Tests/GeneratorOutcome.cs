using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kernels.Generator.Tests;

/// <summary>The generator's output over a compilation, and that compilation with the output in it.</summary>
internal sealed record GeneratorOutcome(GeneratorRunResult Result, CSharpCompilation Compilation)
{
    private Assembly? loaded;

    /// <summary>The emitted file of a type, by its full name.</summary>
    public string Source(string type) =>
        Result.GeneratedSources.Single(source => source.HintName == type + ".g.cs").SourceText.ToString().TrimEnd('\n');

    /// <summary>The generator's diagnostics as <c>KRN001 at 'text': message</c>.</summary>
    public IEnumerable<string> Diagnostics => Result.Diagnostics
        .OrderBy(d => d.Location.SourceSpan.Start)
        .ThenBy(d => d.Id, StringComparer.Ordinal)
        .Select(d => $"{d.Id} at '{d.Location.SourceTree?.GetText().ToString(d.Location.SourceSpan)}': {d.GetMessage(null)}");

    /// <summary>What the compiler has to say about the user's code and the emitted code together.</summary>
    public IEnumerable<Diagnostic> CompilerComplaints => Complaints(Compilation.GetDiagnostics());

    /// <summary>The compiled assembly.</summary>
    public byte[] Image()
    {
        using var stream = new MemoryStream();
        Assert.Empty(Complaints(WithoutNulls().Emit(stream).Diagnostics));
        return stream.ToArray();
    }

    /// <summary>The compiled assembly, loaded once.</summary>
    public Assembly Load() => loaded ??= Assembly.Load(Image());

    /// <summary>A new network in double of a type in the compiled assembly.</summary>
    public IInspectableMlp<double> Network(string type) => Network<double>(type);

    /// <summary>A new network of a type in the compiled assembly.</summary>
    public IInspectableMlp<T> Network<T>(string type)
        where T : struct, IBinaryFloatingPointIeee754<T> =>
        (IInspectableMlp<T>)Activator.CreateInstance(Load().GetType(type, throwOnError: true)!)!;

    /// <summary>Leaves out the analysis of nulls, which takes a fourth of the time of a compilation and changes no code.</summary>
    public static T WithoutNulls<T>(T options)
        where T : ParseOptions => (T)options.WithFeatures([new("run-nullable-analysis", "never")]);

    private CSharpCompilation WithoutNulls() => Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
        Compilation.SyntaxTrees.Select(tree => tree.WithRootAndOptions(tree.GetRoot(), WithoutNulls(tree.Options))));

    private static IEnumerable<Diagnostic> Complaints(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning);
}
