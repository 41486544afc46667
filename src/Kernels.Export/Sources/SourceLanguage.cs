using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Export.Networks;

namespace Kernels.Export.Sources;

/// <summary>A language in which a network can be written. Expressions are spelled alike in all; a language says what stands around them.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">Its name in prose.</param>
/// <param name="Comment">The start of a comment.</param>
internal abstract record SourceLanguage(string Name, string Title, string Comment)
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> blocks = new(() => ReadBlocks($"{Name}.txt"));

    /// <summary>The languages that there are.</summary>
    public static IReadOnlyList<SourceLanguage> All { get; } = [new CLanguage(), new CSharpLanguage(), new JavaScriptLanguage(), new NumpyLanguage()];

    /// <summary>The functions that are written by hand, and <c>start</c>, with which a file begins.</summary>
    public IReadOnlyDictionary<string, string> Blocks => blocks.Value;

    /// <summary>The operators of conditions.</summary>
    public abstract string And { get; }

    public abstract string Or { get; }

    public abstract string Not { get; }

    /// <summary>How to use the file, and which accuracy it has, a line each.</summary>
    public abstract IReadOnlyList<string> Notes { get; }

    /// <summary>A number as an expression.</summary>
    public virtual string Literal(double value) => NumberText.Of(value);

    /// <summary>A straight-line function.</summary>
    public abstract string Function(StraightLineFunction function);

    /// <summary>A constant array.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its numbers.</param>
    /// <param name="columns">How many stand on a line.</param>
    public abstract string Array(string name, IReadOnlyList<double> values, int columns);

    /// <summary>The function that computes the outputs of a sample or, in NumPy, of many.</summary>
    public abstract string Forward(TrainedMlp network, IReadOnlyList<LayerCall> calls);

    /// <summary>The whole file of its parts.</summary>
    public virtual string File(string header, IReadOnlyList<string> parts) => $"{string.Join("\n\n", [header, Blocks["start"], .. parts])}\n";

    private static Dictionary<string, string> ReadBlocks(string resource) => $"\n\n{ResourceText.Of(resource)}"
        .Split("\n\nblock ", StringSplitOptions.RemoveEmptyEntries)
        .Select(block => block.Split('\n', 2))
        .ToDictionary(block => block[0], block => block[1].TrimEnd('\n'));
}
