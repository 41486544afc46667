using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.OnDemand.Formulas;
using Kernels.Serialization;

namespace Kernels.Export.Onnx;

/// <summary>Operators of ONNX that work number by number, as formulas. Those of one argument are told in the words of typed formulas.</summary>
internal static class Elementwise
{
    private static readonly Dictionary<string, string> unary = new()
    {
        ["Abs"] = "abs(z)",
        ["Atan"] = "atan(z)",
        ["Cos"] = "cos(z)",
        ["Cosh"] = "cosh(z)",
        ["Erf"] = "erf(z)",
        ["Exp"] = "exp(z)",
        ["Log"] = "log(z)",
        ["Neg"] = "-z",
        ["Reciprocal"] = "1 / z",
        ["Sigmoid"] = "sigmoid(z)",
        ["Sign"] = "sign(z)",
        ["Sin"] = "sin(z)",
        ["Sinh"] = "sinh(z)",
        ["Softplus"] = "softplus(z)",
        ["Sqrt"] = "sqrt(z)",
        ["Tan"] = "tan(z)",
        ["Tanh"] = "tanh(z)",
        ["Relu"] = "relu(z)",
        ["Mish"] = "z * tanh(softplus(z))",
        ["Softsign"] = "z / (1 + abs(z))",
        ["HardSwish"] = "z * clamp(z / 6 + 0.5, 0, 1)",
    };

    /// <summary>The formula of a node.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="inputs">The formulas of its inputs.</param>
    /// <exception cref="InvalidDataException">The operator is none of these, or its inputs are not those that it takes.</exception>
    public static Node Of(string operation, NodeAttributes attributes, IReadOnlyList<Node> inputs) => (operation, inputs) switch
    {
        (_, [Expression x]) when unary.TryGetValue(operation, out string? text) => Apply(text, x),
        ("Identity" or "Cast", [var x]) => Same(operation, attributes, x),
        ("LeakyRelu", [Expression x]) => Apply($"z < 0 ? {Text(attributes.Number("alpha", 0.01))} * z : z", x),
        ("Elu", [Expression x]) => Apply($"z < 0 ? {Text(attributes.Number("alpha", 1))} * expm1(z) : z", x),
        ("Selu", [Expression x]) => Apply(
            $"{Text(attributes.Number("gamma", 1.0507009873554805))} * (z > 0 ? z : {Text(attributes.Number("alpha", 1.6732632423543772))} * expm1(z))", x),
        ("HardSigmoid", [Expression x]) => Apply($"clamp({Text(attributes.Number("alpha", 0.2))} * z + {Text(attributes.Number("beta", 0.5))}, 0, 1)", x),
        ("Gelu", [Expression x]) => Apply(attributes.Text("approximate", "none") == "tanh" ? "gelu(z)" : "gelu_erf(z)", x),
        ("PRelu", [Expression x, Expression slope]) =>
            Algebra.Select(Logic.Compare(ComparisonOperator.Less, x, Algebra.Zero), Algebra.Multiply(slope, x), x),
        ("Add", [Expression x, Expression y]) => Algebra.Add(x, y),
        ("Sub", [Expression x, Expression y]) => Algebra.Subtract(x, y),
        ("Mul", [Expression x, Expression y]) => Algebra.Multiply(x, y),
        ("Div", [Expression x, Expression y]) => Algebra.Divide(x, y),
        ("Max", [Expression x, Expression y]) => Algebra.Max(x, y),
        ("Min", [Expression x, Expression y]) => Algebra.Min(x, y),
        ("Clip", [Expression x, Expression least, Expression most]) => Algebra.Min(Algebra.Max(x, least), most),
        ("Pow", [Expression x, Constant exponent]) when double.IsFinite(exponent.Value) => Algebra.Pow(x, exponent.Value),
        ("Where", [Condition c, Expression x, Expression y]) => Algebra.Select(c, x, y),
        ("Less", [Expression x, Expression y]) => Logic.Compare(ComparisonOperator.Less, x, y),
        ("LessOrEqual", [Expression x, Expression y]) => Logic.Compare(ComparisonOperator.LessOrEqual, x, y),
        ("Greater", [Expression x, Expression y]) => Logic.Compare(ComparisonOperator.Greater, x, y),
        ("GreaterOrEqual", [Expression x, Expression y]) => Logic.Compare(ComparisonOperator.GreaterOrEqual, x, y),
        ("Equal", [Expression x, Expression y]) => Logic.Compare(ComparisonOperator.Equal, x, y),
        ("Not", [Condition c]) => Logic.Not(c),
        ("And", [Condition c, Condition d]) => Logic.Both(c, d),
        ("Or", [Condition c, Condition d]) => Logic.Either(c, d),
        _ => throw new InvalidDataException($"A node {Excerpt.Of(operation)} of {inputs.Count} inputs is none that networks here can have."),
    };

    // Casts between single and double only round; the network has one type for all.
    private static Node Same(string operation, NodeAttributes attributes, Node x) =>
        operation == "Cast" && (ElementType)attributes.Integer("to", 0) is not (ElementType.Float or ElementType.Double)
            ? throw new InvalidDataException($"A node Cast gives the data type {attributes.Integer("to", 0)}; 1 (float) and 11 (double) are read.")
            : x;

    private static Expression Apply(string formula, Expression x) =>
        Nodes.Substitute(Formula.Parse(formula).Activation.Value, name => name == ActivationSpec.PreActivation ? x : new Variable(name));

    // An attribute is a float: its shortest decimal text is what was meant, such as 0.01.
    private static string Text(double value) => double.IsFinite(value)
        ? $"({((float)value).ToString("R", CultureInfo.InvariantCulture)})"
        : throw new InvalidDataException("An attribute is not finite.");
}
