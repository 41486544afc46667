using Kernels.Generator.Expressions;

namespace Kernels.Export.Onnx;

/// <summary>
/// Elementary functions as operators of ONNX. Two have none; and some have none in double precision in ONNX Runtime, which has them for other
/// precisions only. They are said by others that lose no digits.
/// </summary>
internal sealed class OperatorForms(GraphBuilder graph)
{
    // From here on 1 + x is x in double precision, and in single.
    private const double WithoutOne = 1e16;

    private bool IsDouble => graph.Precision == Precision.Double;

    /// <summary>Adds a function of a tensor and gives the name of the result.</summary>
    public string Call(ElementaryFunction function, string x) => function switch
    {
        ElementaryFunction.Expm1 => Expm1(x),
        ElementaryFunction.Log1p => Log1p(x),
        ElementaryFunction.Logistic => graph.Add("Sigmoid", x),
        ElementaryFunction.Cos when IsDouble => Cos(x),
        ElementaryFunction.Sinh when IsDouble => Sinh(x),
        ElementaryFunction.Cosh when IsDouble => Cosh(x),
        ElementaryFunction.Softplus when IsDouble => Softplus(x),
        _ => graph.Add(function.ToString(), x),
    };

    /// <summary>exp(x) - 1 = tanh(x / 2) (exp(x) + 1).</summary>
    private string Expm1(string x) =>
        graph.Add("Mul", graph.Add("Tanh", Half(x)), graph.Add("Add", graph.Add("Exp", x), graph.Constant(1)));

    /// <summary>log(1 + x) = log(u) x / (u - 1) with the rounded u = 1 + x: W. Kahan, as in the HP-15C Advanced Functions Handbook (1982).</summary>
    private string Log1p(string x)
    {
        string one = graph.Constant(1);
        string u = graph.Add("Add", one, x);
        string log = graph.Add("Log", u);
        string exact = graph.Add("Mul", log, graph.Add("Div", x, graph.Add("Sub", u, one)));
        string large = graph.Add("Where", graph.Add("Greater", x, graph.Constant(WithoutOne)), log, exact);
        return graph.Add("Where", graph.Add("Equal", u, one), x, large);
    }

    /// <summary>cos(x) = 1 - 2 sin(x / 2)^2.</summary>
    private string Cos(string x)
    {
        string sine = graph.Add("Sin", Half(x));
        return graph.Add("Sub", graph.Constant(1), graph.Add("Mul", graph.Constant(2), graph.Add("Mul", sine, sine)));
    }

    /// <summary>sinh(x) = (exp(x) - 1) (1 + exp(-x)) / 2.</summary>
    private string Sinh(string x) =>
        Half(graph.Add("Mul", Expm1(x), graph.Add("Add", graph.Constant(1), graph.Add("Exp", graph.Add("Neg", x)))));

    private string Cosh(string x) => Half(graph.Add("Add", graph.Add("Exp", x), graph.Add("Exp", graph.Add("Neg", x))));

    /// <summary>log(1 + exp(x)) = max(0, x) + log(1 + exp(-|x|)).</summary>
    private string Softplus(string x) => graph.Add(
        "Add", graph.Add("Max", graph.Constant(0), x), Log1p(graph.Add("Exp", graph.Add("Neg", graph.Add("Abs", x)))));

    private string Half(string x) => graph.Add("Mul", graph.Constant(0.5), x);
}
