using System;
using System.Collections.Generic;
using System.Linq;
using Kernels.Generator.Expressions;
using Kernels.Generator.Model;
using Kernels.Generator.Parsing;

namespace Kernels.OnDemand.Formulas;

/// <summary>A whole text: one formula, which may have a name, and the start values of its learned parameters, with ; or , between them.</summary>
internal static class FormulaReader
{
    /// <summary>The name that the text gives, if it gives one, and the activation.</summary>
    public static (string? Name, Expression Value, Generator.Model.LearnedParameter[] Parameters) Read(string text)
    {
        List<List<Token>> items = Items(Tokenizer.Read(text));
        List<(Token Name, double Start)> learned = [];
        List<Token>? formula = null;
        foreach (List<Token> item in items)
        {
            // A single number is a formula only where there is no other.
            if (IsNamed(item) && items.Count > 1 && StartValue(item) is double start)
                learned.Add((item[0], start));
            else if (formula is null)
                formula = item;
            else
                throw item[0].Error("a text has one formula; beside it stand start values, as in '; alpha = 0.25'");
        }
        return Read(formula ?? items[0], learned);
    }

    private static (string? Name, Expression Value, Generator.Model.LearnedParameter[] Parameters) Read(
        List<Token> formula, List<(Token Name, double Start)> learned)
    {
        Generator.Model.LearnedParameter[] parameters = Parameters(learned);
        FormulaNames names = new(parameters.ToDictionary(p => p.Name, p => p.Identifier));
        string? name = IsNamed(formula) ? formula[0].Text : null;
        if (name?.Contains('.', StringComparison.Ordinal) ?? false)
            throw formula[0].Error($"{formula[0].Quoted} is no name: it has a point");
        Expression value = new FormulaParser(name is null ? formula : formula[2..], names).Read();
        foreach (string unused in names.Unused)
            throw learned.First(parameter => parameter.Name.Text == unused).Name.Error($"'{unused}' is not used in the formula");
        return (name, value, parameters);
    }

    private static Generator.Model.LearnedParameter[] Parameters(List<(Token Name, double Start)> learned)
    {
        for (int index = 0; index < learned.Count; index++)
        {
            Token name = learned[index].Name;
            if (FormulaNames.IsTaken(name.Text))
                throw name.Error($"{name.Quoted} is no name for a learned parameter: it means something else");
            if (learned.Take(index).Any(other => other.Name.Text == name.Text))
                throw name.Error($"{name.Quoted} has two start values");
            if (index == Limits.MostLearnedParameters)
                throw name.Error($"a formula has at most {Limits.MostLearnedParameters} learned parameters");
        }
        return ParameterNames.Identify(learned.Select(parameter => (parameter.Name.Text, parameter.Start)));
    }

    private static bool IsNamed(List<Token> item) => item.Count > 2 && item[0].Kind == TokenKind.Name && item[1].Is("=");

    /// <summary>The number that a name is given; null where the value is more than a number.</summary>
    private static double? StartValue(List<Token> item)
    {
        int sign = item[2].Is("-") ? -1 : 1;
        int number = item[2].Is("-") || item[2].Is("+") ? 3 : 2;
        return item.Count == number + 2 && item[number].Kind == TokenKind.Number ? sign * item[number].Value : null;
    }

    /// <summary>The parts between separators outside parentheses, each with an end behind it.</summary>
    private static List<List<Token>> Items(List<Token> tokens)
    {
        List<List<Token>> items = [[]];
        int open = 0;
        foreach (Token token in tokens)
        {
            open += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            if (token.Is(";") || (token.Is(",") && open == 0))
            {
                items[^1].Add(new Token(TokenKind.End, "", token.Start, token.Length));
                items.Add([]);
            }
            else
            {
                items[^1].Add(token);
            }
        }
        // A separator at the end separates nothing.
        if (items.Count > 1 && items[^1].Count == 1)
            items.RemoveAt(items.Count - 1);
        return items;
    }
}
