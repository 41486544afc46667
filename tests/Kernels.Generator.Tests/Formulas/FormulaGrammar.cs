using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Kernels.Reference;

namespace Kernels.Generator.Tests.Formulas;

/// <summary>Draws expressions from the whole grammar of formulas.</summary>
internal sealed class FormulaGrammar(Random random)
{
    private static readonly double[] constants = [0, 1, 2, -1, 0.5, 3, -0.25, 1.5, 0.044715, 6];
    private static readonly double[] exponents = [-4, -3, -2, -1, 0, 0.5, 1, 2, 3, 4, 5, 7, 8, 1.5, 2.5, -0.5, 0.3, 10];

    private static readonly (string Name, Func<Dual, Dual> Of)[] functions =
    [
        ("Math.Exp", Dual.Exp),
        ("Math.Tanh", Dual.Tanh),
        ("Math.Sin", Dual.Sin),
        ("Math.Cos", Dual.Cos),
        ("Math.Sinh", Dual.Sinh),
        ("Math.Cosh", Dual.Cosh),
        ("Math.Atan", Dual.Atan),
        ("PortableMath.Erf", Dual.Erf),
        ("PortableMath.Expm1", Dual.ExpM1),
        ("PortableMath.Logistic", Dual.Sigmoid),
        ("PortableMath.Softplus", Dual.Softplus),
        ("PortableMath.Exp", Dual.Exp),
        ("PortableMath.Sin", Dual.Sin),
        ("Math.Log", Dual.Log),
        ("PortableMath.Log1p", Dual.Log1P),
        ("Math.Sqrt", Dual.Sqrt),
    ];

    private readonly List<FormulaTree> names =
        [new("z", e => e[0], 1), new("a", e => e[1], 1), new("b", e => e[2], 1)];

    /// <summary>Lets further expressions use a local, or gives one a new meaning.</summary>
    public void Declare(FormulaTree local)
    {
        names.RemoveAll(name => name.Text == local.Text);
        names.Add(local);
    }

    public FormulaTree Expression(int depth)
    {
        if (depth == 0)
            return random.Next(4) == 0 ? Constant() : names[random.Next(2) * random.Next(names.Count)];
        return random.Next(12) switch
        {
            0 or 1 => Infix("+", (x, y) => x + y, Expression(depth - 1), Expression(depth - 1)),
            2 => Infix("-", (x, y) => x - y, Expression(depth - 1), Expression(depth - 1)),
            3 or 4 => Infix("*", (x, y) => x * y, Expression(depth - 1), Expression(depth - 1)),
            5 => Infix("/", (x, y) => x / y, Expression(depth - 1), random.Next(2) == 0 ? Expression(depth - 1) : Positive(depth - 1)),
            6 => Negated(Expression(depth - 1)),
            7 => Chosen(depth),
            8 => Extreme(depth),
            9 => Powered(depth),
            _ => Called(depth),
        };
    }

    public ConditionTree Condition(int depth)
    {
        FormulaTree x = Expression(depth);
        FormulaTree y = Expression(0);
        string bound = constants[random.Next(4)].ToString("R", CultureInfo.InvariantCulture);
        double limit = double.Parse(bound, CultureInfo.InvariantCulture);
        return random.Next(7) switch
        {
            0 => new($"({x.Text} is >= {bound} and < 5)", e => e.Difference(x.Value(e), limit) >= 0 && e.Difference(x.Value(e), 5) < 0, 2 * x.Size),
            1 when depth > 0 => Joined("&&", (left, right) => left && right, depth),
            2 when depth > 0 => Joined("||", (left, right) => left || right, depth),
            3 when depth > 0 && Condition(depth - 1) is var inner => new($"(!{inner.Text})", e => !inner.Holds(e), inner.Size),
            4 => new($"({x.Text} <= {y.Text})", e => e.Difference(x.Value(e), y.Value(e)) <= 0, x.Size + y.Size),
            _ => new($"({x.Text} > {y.Text})", e => e.Difference(x.Value(e), y.Value(e)) > 0, x.Size + y.Size),
        };
    }

    private ConditionTree Joined(string symbol, Func<bool, bool, bool> join, int depth)
    {
        ConditionTree left = Condition(depth - 1);
        ConditionTree right = Condition(depth - 1);
        return new($"({left.Text} {symbol} {right.Text})", e => join(left.Holds(e), right.Holds(e)), left.Size + right.Size);
    }

    private FormulaTree Constant()
    {
        double value = constants[random.Next(constants.Length)];
        return new(value < 0 ? $"({Text(value)})" : Text(value), _ => value, 1);
    }

    private FormulaTree Positive(int depth)
    {
        FormulaTree x = Expression(depth);
        return new($"(1.5 + {x.Text} * {x.Text})", e => e.Rounded(1.5 + e.Rounded(x.Value(e) * x.Value(e))), 2 * x.Size + 2);
    }

    private FormulaTree Called(int depth)
    {
        (string name, Func<Dual, Dual> of) = functions[random.Next(functions.Length)];
        FormulaTree x = name is "Math.Log" or "Math.Sqrt" or "PortableMath.Log1p" && random.Next(4) > 0 ? Positive(depth - 1) : Expression(depth - 1);
        return new($"{name}({x.Text})", e => x.Value(e) is var argument ? e.Rounded(of(argument), argument.Derivative) : default, x.Size + 3);
    }

    private FormulaTree Powered(int depth)
    {
        if (random.Next(3) == 0)
        {
            FormulaTree[] parts = [Expression(depth - 1), Expression(depth - 1), Expression(depth - 1)];
            return new(
                $"Math.FusedMultiplyAdd({parts[0].Text}, z: {parts[2].Text}, y: {parts[1].Text})",
                e => e.Rounded(Dual.FusedMultiplyAdd(parts[0].Value(e), parts[1].Value(e), parts[2].Value(e))),
                parts.Sum(part => part.Size) + 1);
        }
        FormulaTree x = Expression(depth - 1);
        double exponent = exponents[random.Next(exponents.Length)];
        return new($"Math.Pow({x.Text}, {Text(exponent)})", e => e.Rounded(Dual.Pow(x.Value(e), exponent)), 8 * x.Size + 4);
    }

    private FormulaTree Chosen(int depth)
    {
        ConditionTree condition = Condition(depth - 1);
        FormulaTree x = Expression(depth - 1);
        FormulaTree y = Expression(depth - 1);
        return new($"({condition.Text} ? {x.Text} : {y.Text})", e => condition.Holds(e) ? x.Value(e) : y.Value(e), condition.Size + x.Size + y.Size + 1);
    }

    private FormulaTree Extreme(int depth)
    {
        FormulaTree x = Expression(depth - 1);
        FormulaTree y = Expression(depth - 1);
        int size = 2 * (x.Size + y.Size) + 3;
        return random.Next(4) switch
        {
            0 => new($"Math.Max({x.Text}, 1.0 * {y.Text})", e => Larger(e, x.Value(e), y.Value(e), 1), size),
            1 => new($"Math.Min({x.Text}, 1.0 * {y.Text})", e => Larger(e, x.Value(e), y.Value(e), -1), size),
            2 => new($"Math.Clamp(1.0 * {x.Text}, -0.75, 1.25)", e =>
                e.Difference(x.Value(e), -0.75) < 0 ? -0.75 : e.Difference(x.Value(e), 1.25) > 0 ? 1.25 : x.Value(e), 3 * x.Size),
            _ => new($"Math.Abs(1.0 * {x.Text})", e => e.Difference(x.Value(e), 0) < 0 ? -x.Value(e) : x.Value(e), x.Size + 2),
        };
    }

    /// <summary>The larger of two values, or, for sign -1, the smaller; not a number where one is none.</summary>
    private static Dual Larger(Evaluation e, Dual x, Dual y, int sign) =>
        double.IsNaN(x.Value) || double.IsNaN(y.Value) ? double.NaN : sign * e.Difference(x, y) > 0 ? x : y;

    private static FormulaTree Infix(string symbol, Func<Dual, Dual, Dual> of, FormulaTree x, FormulaTree y) =>
        new($"({x.Text} {symbol} {y.Text})", e => e.Rounded(of(x.Value(e), y.Value(e))), x.Size + y.Size + 1);

    private static FormulaTree Negated(FormulaTree x) => new($"(-{x.Text})", e => -x.Value(e), x.Size + 1);

    // Always a double: a whole number over another would be a whole number.
    private static string Text(double value) => value.ToString("0.0###########", CultureInfo.InvariantCulture);
}
