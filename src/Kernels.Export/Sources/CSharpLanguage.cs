using System.Collections.Generic;
using System.Linq;
using Kernels.Export.Networks;

namespace Kernels.Export.Sources;

/// <summary>C# 13 or later on .NET 9 or later.</summary>
internal sealed record CSharpLanguage() : BraceLanguage("csharp", "C#")
{
    public override IReadOnlyList<string> Notes => ["Needs C# 13 and nothing else. It gives the bits of Kernels in double precision."];

    public override string Array(string name, IReadOnlyList<double> values, int columns) =>
        $"private static readonly double[] {name} =\n[\n{Rows(values, columns)}\n];";

    public override string File(string header, IReadOnlyList<string> parts) =>
        $$"""
        {{header}}

        {{Blocks["start"]}}

        public static class Model
        {
        {{string.Join('\n', string.Join("\n\n", parts).Split('\n').Select(line => line.Length == 0 ? "" : "    " + line))}}
        }

        """;

    protected override string Heading(StraightLineFunction function) =>
        $"private static double {function.Name}({string.Join(", ", function.Parameters.Select(name => $"double {name}"))})";

    protected override string Local(Statement statement) => statement.IsCondition ? "bool" : "double";

    protected override string Buffer(string name, int width) => $"Span<double> {name} = stackalloc double[{width}];";

    protected override string Around(TrainedMlp network, IReadOnlyList<string> lines) =>
        $$"""
        /// <summary>The outputs, [{{network.Widths[^1]}}], of one sample, [{{network.Widths[0]}}].</summary>
        public static void Forward(ReadOnlySpan<double> inputs, Span<double> outputs)
        {
        {{string.Join('\n', lines.Select(line => "    " + line))}}
        }
        """;
}
