using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;

namespace Kernels.OnDemand.Formulas;

/// <content>Names and calls.</content>
internal sealed partial class FormulaParser
{
    private Node ReadName(Token token)
    {
        if (Peek.Is("("))
            return ReadCall(token);
        if (names.Value(token.Text) is { } value)
            return value;
        if (FormulaNames.IsFunction(token.Text))
            throw token.Error($"{token.Quoted} is a function; write its argument, as in {token.Text}(z)");
        bool mayBeLearned = token.Text.Length <= 2 && !token.Text.Contains('.', System.StringComparison.Ordinal);
        throw token.Error(
            $"{token.Quoted} is not known{(mayBeLearned ? $"; a learned parameter needs a start value, as in '; {token.Text} = 0.25'" : "")}",
            names.Nearest(token.Text, isCalled: false));
    }

    private Node ReadCall(Token name)
    {
        string function = FormulaNames.Function(name.Text);
        if (FormulaFunctions.Arguments(function) is int count)
            return ReadFunction(name, function, count);
        if (ShippedActivations.Find(FormulaNames.Activation(name.Text)) is { } activation)
            return ReadActivation(name, activation);
        throw names.Value(name.Text) is null
            ? name.Error($"{name.Quoted} is not known", names.Nearest(name.Text, isCalled: true))
            : Peek.Error($"an operator is missing behind {name.Quoted}");
    }

    private Node ReadFunction(Token name, string function, int count)
    {
        List<Node> arguments = [];
        next++;
        while (!Peek.Is(")"))
        {
            if (arguments.Count > 0)
                Expect(",", "a ',' or ')' is missing");
            if (arguments.Count == count)
                throw Peek.Error($"{name.Quoted} takes {Count(count)}");
            arguments.Add(Parse(Choice));
        }
        if (arguments.Count < count)
            throw Peek.Error($"{name.Quoted} takes {Count(count)}");
        next++;
        if (function == FormulaFunctions.Where)
            return Choose(AsCondition(arguments[0], name), arguments[1], arguments[2]);
        Expression[] values = [.. arguments.Select(AsValue)];
        return function == FormulaFunctions.Pow
            ? FormulaFunctions.Power(values[0], values[1]) ?? throw name.Error(Exponents)
            : FormulaFunctions.Call(function, values);
    }

    /// <summary>Another activation, with its learned parameters by place or by name; those left out are its defaults.</summary>
    private Expression ReadActivation(Token name, ActivationSpec activation)
    {
        string[] parameters = [ActivationSpec.PreActivation, .. activation.Parameters.Select(p => p.Identifier)];
        Dictionary<string, Expression> values = [];
        next++;
        for (int place = 0; !Peek.Is(")"); place++)
        {
            if (place > 0)
                Expect(",", "a ',' or ')' is missing");
            string? parameter = Peek.Kind == TokenKind.Name && tokens[next + 1] is { Text: ":" or "=", Kind: TokenKind.Symbol }
                ? Take().Text
                : parameters.ElementAtOrDefault(place);
            Token at = Peek;
            if (at.Is(":") || at.Is("="))
                next++;
            if (parameter is null || !parameters.Contains(parameter) || !values.TryAdd(parameter, AsValue(Parse(Choice))))
                throw at.Error($"{name.Quoted} takes {string.Join(", ", parameters)}");
        }
        if (!values.ContainsKey(ActivationSpec.PreActivation))
            throw Peek.Error($"{name.Quoted} takes {string.Join(", ", parameters)}");
        next++;
        foreach (Generator.Model.LearnedParameter learned in activation.Parameters)
            values.TryAdd(learned.Identifier, new Constant(learned.Default));
        return Nodes.Substitute(activation.Value, variable => values[variable]);
    }

    private static string Count(int arguments) => arguments == 1 ? "one argument" : $"{arguments} arguments";
}
