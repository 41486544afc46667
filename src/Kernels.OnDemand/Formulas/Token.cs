namespace Kernels.OnDemand.Formulas;

internal enum TokenKind
{
    Number,
    Name,
    Symbol,
    End,
}

/// <summary>A word of a formula.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">What is written there; of a symbol its one spelling in ASCII.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Value">The number; 0 for all else.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int Length, double Value = 0)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsName(string name) => Kind == TokenKind.Name && Text == name;

    /// <summary>An error at this place.</summary>
    public FormulaException Error(string reason, string? suggestion = null) => new(Start + 1, Length, reason, suggestion);

    /// <summary>As a message quotes it: on one line, and not for pages.</summary>
    public string Quoted => Kind == TokenKind.End ? "the end" : $"'{Quotation.Of(Text)}'";
}
