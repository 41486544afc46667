using System.Collections.Generic;
using System.Linq;
using Kernels.Export.Networks;

namespace Kernels.Export.Sources;

/// <summary>Python 3 with NumPy, over many samples at once.</summary>
internal sealed record NumpyLanguage() : SourceLanguage("numpy", "Python with NumPy", "#")
{
    public override IReadOnlyList<string> Notes =>
    [
        "forward(inputs) gives the outputs, [n, outputs], of inputs, [n, inputs].",
        "Fused multiply-adds are made in software, so it gives the bits of Kernels in double precision.",
    ];

    public override string And => "&";

    public override string Or => "|";

    public override string Not => "~";

    public override string Literal(double value) => value < 0 && double.IsFinite(value) ? $"({base.Literal(value)})" : base.Literal(value);

    public override string Function(StraightLineFunction function) =>
        $"def {function.Name}({string.Join(", ", function.Parameters)}):\n"
        + string.Join('\n', function.Body.Select(line => LineWrap.Of("    " + Line(line))));

    public override string Array(string name, IReadOnlyList<double> values, int columns) =>
        $"{name} = np.array([\n{string.Join(",\n", values.Chunk(columns).Select(Row))}\n])";

    public override string Forward(TrainedMlp network, IReadOnlyList<LayerCall> calls)
    {
        List<string> lines = [];
        string inputs = "inputs";
        foreach (LayerCall call in calls)
        {
            string outputs = call.Layer.Activation is null ? "outputs" : $"h{call.Number}";
            string z = $"preActivations({call.Weights}, {call.Biases}, {inputs})";
            lines.Add($"{outputs} = {(call.Function is null ? z : $"{call.Function}({z}{call.Learned(this)})")}");
            inputs = outputs;
        }
        return $$""""
            def forward(inputs):
                """inputs [n, {{network.Widths[0]}}] to outputs [n, {{network.Widths[^1]}}]."""
                inputs = np.asarray(inputs, dtype=np.float64).reshape(-1, {{network.Widths[0]}})
                with np.errstate(all="ignore"):
            {{string.Join('\n', lines.Select(line => "        " + line))}}
                    return {{(network.Output == OutputKind.Softmax ? "softmax(outputs)" : "outputs")}}
            """";
    }

    private string Row(double[] values) => LineWrap.Of($"    [{string.Join(", ", values.Select(base.Literal))}]");

    private static string Line(Statement statement) => statement.Name switch
    {
        null => $"return {statement.Text}",
        "" => $"# {statement.Text}",
        _ => $"{statement.Name} = {statement.Text}",
    };
}
