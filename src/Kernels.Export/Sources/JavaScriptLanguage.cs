using System.Collections.Generic;
using System.Linq;
using Kernels.Export.Networks;

namespace Kernels.Export.Sources;

/// <summary>JavaScript of 2020, in a page or in Node.</summary>
internal sealed record JavaScriptLanguage() : BraceLanguage("javascript", "JavaScript")
{
    public override IReadOnlyList<string> Notes =>
    [
        "forward(inputs) gives the outputs, in a page or, by require, in Node.",
        "Fused multiply-adds are made in software, so it gives the bits of Kernels in double precision.",
    ];

    protected override string Counter => "let";

    public override string Array(string name, IReadOnlyList<double> values, int columns) => $"const {name} = [\n{Rows(values, columns)}\n];";

    public override string File(string header, IReadOnlyList<string> parts) =>
        $"{base.File(header, parts)}\nif (typeof module === \"object\")\n    module.exports = {{ forward }};\n";

    protected override string Heading(StraightLineFunction function) => $"function {function.Name}({string.Join(", ", function.Parameters)})";

    protected override string Local(Statement statement) => "const";

    protected override string Buffer(string name, int width) => $"const {name} = [];";

    protected override string Around(TrainedMlp network, IReadOnlyList<string> lines) =>
        $$"""
        // inputs, [{{network.Widths[0]}}], to outputs, [{{network.Widths[^1]}}], for one sample.
        function forward(inputs)
        {
            const outputs = [];
        {{string.Join('\n', lines.Select(line => "    " + line))}}
            return outputs;
        }
        """;
}
