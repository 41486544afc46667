using System;
using System.Collections.Generic;
using System.Globalization;

namespace Kernels.OnDemand.Formulas;

/// <summary>Cuts a text into numbers, names and symbols. Any other character ends it with an error.</summary>
internal sealed class Tokenizer
{
    /// <summary>The longest text that is read.</summary>
    public const int LongestText = 10_000;

    private static readonly string[] symbols =
        ["**", "&&", "||", "<=", ">=", "==", "!=", "+", "-", "*", "/", "^", "(", ")", ",", ";", "?", ":", "<", ">", "!", "="];

    // As people copy them from papers.
    private static readonly Dictionary<char, string> otherSpellings = new()
    {
        ['−'] = "-",
        ['×'] = "*",
        ['·'] = "*",
        ['÷'] = "/",
        ['≤'] = "<=",
        ['≥'] = ">=",
        ['≠'] = "!=",
    };

    private readonly string text;
    private int place;

    private Tokenizer(string text) => this.text = text;

    /// <summary>The words of a text, an end behind them.</summary>
    public static List<Token> Read(string text)
    {
        if (text.Length > LongestText)
            throw new FormulaException(LongestText + 1, 1, $"a formula of {text.Length} characters is too long; {LongestText} are allowed");
        var tokenizer = new Tokenizer(text);
        List<Token> tokens = [];
        do
            tokens.Add(tokenizer.Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        while (place < text.Length && text[place] is ' ' or '\t' or '\r' or '\n')
            place++;
        if (place == text.Length)
            return new Token(TokenKind.End, "", place, 1);
        char first = text[place];
        if (char.IsAsciiDigit(first) || (first == '.' && IsDigit(place + 1)))
            return Number();
        return IsLetter(place) ? Name() : Symbol();
    }

    private Token Symbol()
    {
        if (otherSpellings.TryGetValue(text[place], out string? spelling))
            return new Token(TokenKind.Symbol, spelling, place++, 1);
        foreach (string symbol in symbols)
            if (string.CompareOrdinal(text, place, symbol, 0, symbol.Length) == 0)
            {
                place += symbol.Length;
                return new Token(TokenKind.Symbol, symbol, place - symbol.Length, symbol.Length);
            }
        throw new FormulaException(place + 1, 1, text[place] switch
        {
            '%' => "'%' cannot be differentiated: it jumps without end",
            '&' or '|' => $"'{text[place]}' is no operator of a formula; write 'and' or 'or'",
            '[' or '{' => $"'{text[place]}' is no bracket of a formula; write '('",
            ']' or '}' => $"'{text[place]}' is no bracket of a formula; write ')'",
            char other => $"'{Quotation.Of(other.ToString())}' is no part of a formula",
        });
    }

    /// <summary>A name, with what it belongs to before a point: <c>Math.Tanh</c>.</summary>
    private Token Name()
    {
        int start = place;
        while (IsLetter(place) || IsDigit(place) || (place < text.Length && text[place] == '.' && IsLetter(place + 1)))
            place++;
        return new Token(TokenKind.Name, text[start..place], start, place - start);
    }

    private Token Number()
    {
        int start = place;
        SkipDigits();
        if (place < text.Length && text[place] == '.')
            place++;
        SkipDigits();
        bool hasSign = place + 1 < text.Length && text[place + 1] is '+' or '-';
        if (place < text.Length && text[place] is 'e' or 'E' && IsDigit(place + (hasSign ? 2 : 1)))
        {
            place += hasSign ? 2 : 1;
            SkipDigits();
        }
        double value = double.Parse(text.AsSpan(start, place - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        var number = new Token(TokenKind.Number, text[start..place], start, place - start, value);
        if (double.IsInfinity(value))
            throw number.Error($"{number.Quoted} is beyond the largest double");
        if (place < text.Length && text[place] is 'd' or 'D' && !IsLetter(place + 1) && !IsDigit(place + 1))
            place++;
        if (IsLetter(place) || (place < text.Length && text[place] == '.'))
            throw new FormulaException(place + 1, 1, $"an operator is missing behind {number.Quoted}; write '*' between a number and a name");
        return number;
    }

    private void SkipDigits()
    {
        while (IsDigit(place))
            place++;
    }

    private bool IsDigit(int index) => index < text.Length && char.IsAsciiDigit(text[index]);

    private bool IsLetter(int index) => index < text.Length && (char.IsAsciiLetter(text[index]) || text[index] == '_');
}
