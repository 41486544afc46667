using System.Collections.Generic;
using System.Linq;
using Kernels.Export.Networks;

namespace Kernels.Export.Sources;

/// <summary>What C, C# and JavaScript have in common.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">Its name in prose.</param>
internal abstract record BraceLanguage(string Name, string Title) : SourceLanguage(Name, Title, "//")
{
    public override string And => "&&";

    public override string Or => "||";

    public override string Not => "!";

    /// <summary>How a loop declares its counter.</summary>
    protected virtual string Counter => "int";

    /// <summary>The heading of a function.</summary>
    protected abstract string Heading(StraightLineFunction function);

    /// <summary>How a local begins.</summary>
    protected abstract string Local(Statement statement);

    /// <summary>The line that makes the outputs of a hidden layer.</summary>
    protected abstract string Buffer(string name, int width);

    /// <summary>The function around the lines of the forward pass.</summary>
    protected abstract string Around(TrainedMlp network, IReadOnlyList<string> lines);

    public override string Function(StraightLineFunction function) =>
        $"{Heading(function)}\n{{\n{string.Join('\n', function.Body.Select(line => LineWrap.Of("    " + Line(line))))}\n}}";

    public override string Forward(TrainedMlp network, IReadOnlyList<LayerCall> calls)
    {
        List<string> lines = [];
        string inputs = "inputs";
        foreach (LayerCall call in calls)
        {
            bool isLast = call.Layer.Activation is null;
            string outputs = isLast ? "outputs" : $"h{call.Number}";
            if (!isLast)
                lines.Add(Buffer(outputs, call.Layer.Width));
            string z = $"preActivation({call.Layer.FanIn}, {call.Layer.Width}, {call.Weights}, {call.Biases}, {inputs}, unit)";
            lines.Add($"for ({Counter} unit = 0; unit < {call.Layer.Width}; unit++)");
            lines.Add($"    {outputs}[unit] = {(call.Function is null ? z : $"{call.Function}({z}{call.Learned(this)})")};");
            inputs = outputs;
        }
        if (network.Output == OutputKind.Softmax)
            lines.Add($"softmax({network.Widths[^1]}, outputs);");
        return Around(network, lines);
    }

    /// <summary>The numbers of an array, a row a line.</summary>
    protected string Rows(IReadOnlyList<double> values, int columns) =>
        string.Join(",\n", values.Chunk(columns).Select(row => LineWrap.Of($"    {string.Join(", ", row.Select(Literal))}")));

    private string Line(Statement statement) => statement.Name switch
    {
        null => $"return {statement.Text};",
        "" => $"// {statement.Text}",
        _ => $"{Local(statement)} {statement.Name} = {statement.Text};",
    };
}
