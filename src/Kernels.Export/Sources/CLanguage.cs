using System.Collections.Generic;
using System.Linq;
using Kernels.Export.Networks;

namespace Kernels.Export.Sources;

/// <summary>C99 with the functions of math.h.</summary>
internal sealed record CLanguage() : BraceLanguage("c", "C")
{
    public override IReadOnlyList<string> Notes =>
    [
        "Compile with: cc -std=c11 -O2 -ffp-contract=off -c model.c, and link with -lm. Faster with -mfma, where the processor has it.",
        "Without further contractions (-ffp-contract=off) and without -ffast-math it gives the bits of Kernels in double precision.",
    ];

    public override string Array(string name, IReadOnlyList<double> values, int columns) =>
        $"static const double {name}[{values.Count}] = {{\n{Rows(values, columns)}\n}};";

    protected override string Heading(StraightLineFunction function) =>
        $"static double {function.Name}({string.Join(", ", function.Parameters.Select(name => $"double {name}"))})";

    protected override string Local(Statement statement) => statement.IsCondition ? "const bool" : "const double";

    protected override string Buffer(string name, int width) => $"double {name}[{width}];";

    protected override string Around(TrainedMlp network, IReadOnlyList<string> lines) =>
        $$"""
        // inputs[{{network.Widths[0]}}] to outputs[{{network.Widths[^1]}}], for one sample.
        void forward(const double *inputs, double *outputs)
        {
        {{string.Join('\n', lines.Select(line => "    " + line))}}
        }
        """;
}
